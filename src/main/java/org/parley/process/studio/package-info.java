/**
 * Where a party redraws its processes: drafts, the owner's approval, and every set it ever worked with.
 * Start reading at {@link org.parley.process.studio.Changes}.
 */
@NamedInterface("studio")
@NullMarked
package org.parley.process.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
