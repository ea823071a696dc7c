/** The small parts that pages and forms share, each beside its fragment in {@code templates/parts}. */
@NullMarked
package org.parley.web.parts;

import org.jspecify.annotations.NullMarked;
