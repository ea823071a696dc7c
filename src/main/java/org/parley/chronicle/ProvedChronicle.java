package org.parley.chronicle;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: histories as they were brought in. */
@Component
class ProvedChronicle implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("negotiation_side", "chronicle", "chronicle_event");
    }
}
