/**
 * The ledger of a point: what was put, answered, declined and corrected, in the order in which it happened.
 * Start reading at {@link org.parley.web.ledger.LedgerView}.
 */
@NullMarked
package org.parley.web.ledger;

import org.jspecify.annotations.NullMarked;
