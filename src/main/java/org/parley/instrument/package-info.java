/** What settled measures end in, and where each party stands toward it in law. */
@ApplicationModule(allowedDependencies = {"shared", "record", "party", "measure", "paper", "exchange"})
@NullMarked
package org.parley.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
