/**
 * What a changed diagram or table means for courses that run: rehearsed beforehand, then done to them one by one.
 * Start reading at {@link org.parley.process.migration.Rehearsal} and {@link org.parley.process.migration.Migrations}.
 */
@NamedInterface("migration")
@NullMarked
package org.parley.process.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
