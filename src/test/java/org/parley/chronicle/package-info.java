@NullMarked
package org.parley.chronicle;

import org.jspecify.annotations.NullMarked;
