@NullMarked
package org.parley.measure;

import org.jspecify.annotations.NullMarked;
