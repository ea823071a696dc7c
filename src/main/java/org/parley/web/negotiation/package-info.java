/**
 * Where a negotiation stands: its points by stage, what is owed, what crossed.
 * Start reading at {@link org.parley.web.negotiation.Board}.
 */
@NullMarked
package org.parley.web.negotiation;

import org.jspecify.annotations.NullMarked;
