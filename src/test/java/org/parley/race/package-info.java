/** What happens when people act at the same moment, again and again. */
@NullMarked
package org.parley.race;

import org.jspecify.annotations.NullMarked;
