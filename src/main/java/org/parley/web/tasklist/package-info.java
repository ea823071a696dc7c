/** What the webapps' own pages ask of Parley. Start reading at {@link org.parley.web.tasklist.DeskMark}. */
@NullMarked
package org.parley.web.tasklist;

import org.jspecify.annotations.NullMarked;
