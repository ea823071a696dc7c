package org.parley.measure;

import java.util.List;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** A submission is about its one point. */
@Component
class SubmissionConcern implements Concern {
    private final SubmissionRows rows;

    SubmissionConcern(SubmissionRows rows) {
        this.rows = rows;
    }

    @Override
    public String carriedAs() {
        return "submissionId";
    }

    @Override
    public List<MeasureId> measures(PartyCode party, String id) {
        return rows.find(party, new SubmissionId(id)).map(Submission::measure).stream()
                .toList();
    }
}
