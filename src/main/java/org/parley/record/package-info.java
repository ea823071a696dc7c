/**
 * The desk's own record: whatever domain event is published becomes a leaf. It knows no business module.
 * Start reading at {@link org.parley.record.Leaves}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.parley.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
