package org.parley.process;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: what was decided about running courses. */
@Component
class ProvedProcess implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("intervention", "migration", "migration_course");
    }
}
