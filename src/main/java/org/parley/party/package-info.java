/**
 * Parties, their agencies, people and roles, and how they sign in.
 * Start reading at {@link org.parley.party.People}.
 */
@ApplicationModule(allowedDependencies = {"shared", "record"})
@NullMarked
package org.parley.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
