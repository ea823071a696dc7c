/** What crosses between two desks: communications, series, channels. */
@ApplicationModule(allowedDependencies = {"shared", "record", "party", "measure", "paper"})
@NullMarked
package org.parley.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
