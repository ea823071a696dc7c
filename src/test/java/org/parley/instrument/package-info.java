/** How settled points become an instrument, and an instrument enters into force. */
@NullMarked
package org.parley.instrument;

import org.jspecify.annotations.NullMarked;
