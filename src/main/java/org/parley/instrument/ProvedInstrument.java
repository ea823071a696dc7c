package org.parley.instrument;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: instruments, their texts and every step toward them. */
@Component
class ProvedInstrument implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("instrument", "instrument_measure", "instrument_text", "concordance", "instrument_step");
    }
}
