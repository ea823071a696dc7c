package org.parley.process;

import java.util.List;
import java.util.Map;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: which courses ran, what was decided about them, and every set of drawings with how it came about. */
@Component
class ProvedProcess implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of(
                "course",
                "course_run",
                "intervention",
                "migration",
                "migration_course",
                "process_set",
                "process_change",
                "process_change_file",
                "process_change_hand");
    }

    @Override
    public Map<String, String> unsealed() {
        return Map.of(
                "worklist",
                        "an index of the engine’s open tasks, which are the truth; what became of each task is a fact",
                "kept_work", "half-typed work of one person, who has said nothing yet",
                "process_folder", "what lay in a folder at the last look; what is in use is the sealed set",
                "process_change_aside", "a drawing that overtook nothing, kept for its author alone",
                "process_change_presence", "who has a drawing open at the moment");
    }
}
