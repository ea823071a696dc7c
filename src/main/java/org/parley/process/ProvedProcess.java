package org.parley.process;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: what the desk did by hand about a course. */
@Component
class ProvedProcess implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("intervention");
    }
}
