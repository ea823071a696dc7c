package org.parley.record;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the record proves row by row of its own: keys, and what is withheld. */
@Component
class ProvedRecord implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("record_key", "record_rotation", "record_withheld");
    }
}
