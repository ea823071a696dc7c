/** A point under negotiation and everything that was done or said about it: the pure core. Start reading at {@link org.parley.measure.Act}. */
@ApplicationModule(allowedDependencies = {"shared", "record", "party"})
@NullMarked
package org.parley.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
