/** What crosses between two desks, tested. */
@NullMarked
package org.parley.exchange;

import org.jspecify.annotations.NullMarked;
