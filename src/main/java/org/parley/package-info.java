/** Parley carries draft bilateral agreements from the first text to entry into force. */
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;
