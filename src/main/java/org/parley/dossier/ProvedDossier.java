package org.parley.dossier;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: holds, and what was said of a checklist. */
@Component
class ProvedDossier implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("legal_hold", "legal_hold_end", "dossier_not_applicable");
    }
}
