package org.parley.paper;

import java.util.List;
import org.parley.record.SealedTables;
import org.springframework.stereotype.Component;

/** What the record proves row by row: papers, drafts, clearances, approvals and instructions. */
@Component
class ProvedPaper implements SealedTables {
    @Override
    public List<String> tables() {
        return List.of(
                "paper",
                "paper_plan",
                "paper_draft",
                "paper_point",
                "paper_text",
                "paper_asked",
                "paper_clearance",
                "paper_position",
                "paper_overruling",
                "paper_approval",
                "paper_step",
                "instructions",
                "paper_file",
                "paper_annex",
                "annex");
    }
}
