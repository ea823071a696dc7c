/** What a reader meets when something cannot be had: one plain sentence, nothing leaked, nothing typed lost. */
@NullMarked
package org.parley.web.trouble;

import org.jspecify.annotations.NullMarked;
