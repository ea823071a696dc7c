package org.parley.exchange;

import java.util.List;
import java.util.Map;
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

    @Override
    public Map<String, String> unsealed() {
        return Map.of(
                "desk_number", "a counter; the numbers given out stand in sealed rows, where a break or a double shows",
                "outbox", "a parcel on its way: the receiver holds it against the signed series");
    }
}
