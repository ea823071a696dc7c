/** The main road as people walk it: over HTTP, with real sign-ins, from the first draft to entry into force. */
@NullMarked
package org.parley.story;

import org.jspecify.annotations.NullMarked;
