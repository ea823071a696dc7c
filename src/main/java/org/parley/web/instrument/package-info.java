/** Instruments: settling, certifying, initialling, signing, notifying, and where each party stands. */
@NullMarked
package org.parley.web.instrument;

import org.jspecify.annotations.NullMarked;
