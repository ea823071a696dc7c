@NullMarked
package org.parley.record;

import org.jspecify.annotations.NullMarked;
