package org.parley.audit;

import java.util.List;
import java.util.Map;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: who may read the substance. */
@Component
class ProvedAudit implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("audit_grant", "audit_revocation");
    }

    @Override
    public Map<String, String> unsealed() {
        return Map.of(
                "audit_follow", "an index of the sealed log, which it follows; it is built anew from the first leaf",
                "audit_leaf", "an index of the sealed log, built anew from the first leaf",
                "audit_word", "an index of what sealed rows say, built anew from the first leaf");
    }
}
