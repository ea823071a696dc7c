/** Pages and task forms: what people see and fill in. */
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
            "process :: check",
            "process :: migration",
            "process :: studio",
            "audit",
            "dossier"
        })
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
