/** Papers: their rules, words and tables. */
@NullMarked
package org.parley.paper;

import org.jspecify.annotations.NullMarked;
