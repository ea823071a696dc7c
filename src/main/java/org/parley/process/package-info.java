/** The only module that knows the engine: worklist, stages, correlation, deployment. */
@ApplicationModule(
        allowedDependencies = {"shared", "record", "party", "measure", "paper", "exchange", "instrument", "chronicle"})
@NullMarked
package org.parley.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
