package org.parley.party;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: every party, agency and person, with what they may do. */
@Component
class ProvedParty implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("party", "agency", "person", "person_role", "person_agency", "agency_successor", "holiday");
    }
}
