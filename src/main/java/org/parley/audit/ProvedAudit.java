package org.parley.audit;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: who may read the substance. */
@Component
class ProvedAudit implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("audit_grant", "audit_revocation");
    }
}
