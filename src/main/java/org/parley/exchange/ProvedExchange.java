package org.parley.exchange;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: communications, their words and the series that they stand in. */
@Component
class ProvedExchange implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of(
                "communication",
                "communication_item",
                "communication_text",
                "communication_annex",
                "communication_contents",
                "communication_act",
                "communication_reply",
                "series_link",
                "series_key",
                "series_rotation",
                "series_head",
                "series_doubt",
                "proof_file");
    }
}
