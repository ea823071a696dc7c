/** The few types that every module speaks. Start reading at {@link org.parley.shared.DomainEvent}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.parley.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
