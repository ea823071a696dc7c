/**
 * What a desk takes out of Parley and keeps: evidence bundles that read and verify without it, event logs, tables, what is
 * missing from a dossier, and how long everything is kept. Start reading at {@link org.parley.dossier.Exports}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "record",
            "party",
            "measure",
            "paper",
            "exchange",
            "instrument",
            "chronicle",
            "process",
            "audit"
        })
@NullMarked
package org.parley.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
