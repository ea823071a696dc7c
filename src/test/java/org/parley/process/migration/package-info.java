/** Running courses and the drawings they move to. */
@NamedInterface("migration") // on a test's class path this stands before the one of the module
@NullMarked
package org.parley.process.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
