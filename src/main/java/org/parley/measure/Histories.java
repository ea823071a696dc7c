package org.parley.measure;

import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;

/** The history of a negotiation as one desk's tables hold it, ready to be folded. */
@Service
public class Histories {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Acts acts;
    private final Readings readings;

    Histories(Negotiations negotiations, Measures measures, Acts acts, Readings readings) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.acts = acts;
        this.readings = readings;
    }

    public History of(PartyCode party, NegotiationId id) {
        var negotiation = negotiations.get(party, id);
        return History.of(
                negotiations.parties(negotiation),
                measures.of(id).stream().map(Measure::id).toList(),
                acts.of(party, id),
                readings.of(party, id));
    }
}
