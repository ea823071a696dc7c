package org.parley.record;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the record proves row by row of its own: keys, what is withheld or gone, and what verifications came to. */
@Component
class ProvedRecord implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of("record_key", "record_rotation", "record_withheld", "record_gone", "record_verified");
    }

    @Override
    public Map<String, String> unsealed() {
        var log = "the log itself: its own hashes and signed checkpoints prove it";
        return Map.of(
                "record_leaf", log,
                "record_entry", log,
                "record_log", log,
                "record_checkpoint", log,
                "record_waiting", "says only which leaves wait; a leaf that should and does not is found",
                "record_beside", "each row is held against the hash that its leaf names",
                "record_row_line", "of the running transaction alone, on H2; empty after each");
    }
}
