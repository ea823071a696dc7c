/** What every page has around it: marking, desk, function, places to go. Start reading at {@link org.parley.web.layout.Frames}. */
@NullMarked
package org.parley.web.layout;

import org.jspecify.annotations.NullMarked;
