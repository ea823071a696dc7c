/** The process studio in front of its users. */
@NullMarked
package org.parley.web.studio;

import org.jspecify.annotations.NullMarked;
