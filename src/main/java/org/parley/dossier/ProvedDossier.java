package org.parley.dossier;

import java.util.List;
import java.util.Map;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: holds, retention, transfers, destructions, and what was said of a checklist. */
@Component
class ProvedDossier implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of(
                "legal_hold",
                "legal_hold_end",
                "retention",
                "dossier_transfer",
                "dossier_receipt",
                "destruction",
                "destruction_end",
                "dossier_not_applicable");
    }

    @Override
    public Map<String, String> unsealed() {
        return Map.of(
                "dossier_export",
                        "how far the making of a file has come; who asked, what was made and who took it are facts with its digest",
                "dossier_piece", "how far the making of a file has come; its manifest names every part");
    }
}
