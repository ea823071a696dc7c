/** What is drafted, cleared, approved and sent once. */
@ApplicationModule(allowedDependencies = {"shared", "record", "party", "measure"})
@NullMarked
package org.parley.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
