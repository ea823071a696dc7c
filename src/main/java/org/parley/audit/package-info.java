/**
 * The auditors' questions to a desk's own tables and record: what is out of order, what became of a point, how long who
 * held it, all as of any day. It writes nothing but who may read what, who has read, and its own index of the record.
 * Start reading at {@link org.parley.audit.ReadingRoom}.
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
            "process"
        })
@NullMarked
package org.parley.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
