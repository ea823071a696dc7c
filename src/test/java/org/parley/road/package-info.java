/** The road of a paper, walked by the people of a desk without a browser: through their real forms, quickly. */
@NullMarked
package org.parley.road;

import org.jspecify.annotations.NullMarked;
