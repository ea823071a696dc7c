package org.parley.measure;

import java.util.List;
import java.util.Map;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: negotiations, points, acts, readings and what was decided on them. */
@Component
class ProvedMeasure implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of(
                "negotiation",
                "programme",
                "measure",
                "measure_lineage",
                "kept_text",
                "act",
                "act_measure",
                "act_receipt",
                "proposal",
                "submission",
                "submission_lineage",
                "submission_decision",
                "reading",
                "contacts",
                "stage_stay");
    }

    @Override
    public Map<String, String> unsealed() {
        return Map.of(
                "number_series",
                "a counter; the numbers given out stand in sealed rows, where a break or a double shows");
    }
}
