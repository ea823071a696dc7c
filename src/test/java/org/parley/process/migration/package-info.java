/** Running courses and the drawings they move to. */
@NullMarked
package org.parley.process.migration;

import org.jspecify.annotations.NullMarked;
