@NullMarked
package org.parley.web.tasklist;

import org.jspecify.annotations.NullMarked;
