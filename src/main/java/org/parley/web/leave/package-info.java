/** What will leave: the page that crosses beside everything that never does. */
@NullMarked
package org.parley.web.leave;

import org.jspecify.annotations.NullMarked;
