/** Named as in the main tree: of two package-infos the modules' test reads either. */
@NamedInterface("studio")
@NullMarked
package org.parley.process.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
