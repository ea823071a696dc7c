/** Histories in and out: a chronology of a real negotiation becomes acts, and back. */
@ApplicationModule(allowedDependencies = {"shared", "record", "party", "measure", "paper", "exchange", "instrument"})
@NullMarked
package org.parley.chronicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
