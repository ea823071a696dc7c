package org.parley.paper;

import java.util.List;
import java.util.Optional;
import org.parley.measure.Concern;
import org.parley.measure.MeasureId;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** A paper is about the points it is to speak of. */
@Component
class PaperConcern implements Concern {
    private final Papers papers;

    PaperConcern(Papers papers) {
        this.papers = papers;
    }

    @Override
    public String carriedAs() {
        return "paperId";
    }

    @Override
    public List<MeasureId> measures(PartyCode party, String id) {
        return papers.find(party, new PaperId(id))
                .map(paper -> paper.plan().stream().map(Planned::measure).toList())
                .orElse(List.of());
    }

    @Override
    public List<MeasureId> moves(PartyCode party, String id) {
        boolean stands = papers.find(party, new PaperId(id))
                .filter(paper -> paper.purpose() == PaperPurpose.REMINDER || paper.purpose() == PaperPurpose.NOTE)
                .isPresent();
        return stands ? List.of() : measures(party, id);
    }

    @Override
    public Optional<String> number(PartyCode party, String id) {
        return papers.find(party, new PaperId(id)).map(Paper::number);
    }

    @Override
    public Optional<Marking> marking(PartyCode party, String id) {
        return papers.find(party, new PaperId(id)).map(Paper::marking);
    }
}
