package org.parley.instrument;

import java.util.List;
import org.parley.measure.Concern;
import org.parley.measure.MeasureId;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** An instrument is about the points that it was made from. */
@Component
class InstrumentConcern implements Concern {
    private final InstrumentRows rows;

    InstrumentConcern(InstrumentRows rows) {
        this.rows = rows;
    }

    @Override
    public String carriedAs() {
        return "instrumentId";
    }

    @Override
    public List<MeasureId> measures(PartyCode party, String id) {
        return rows.find(id)
                .filter(instrument -> instrument.party().equals(party))
                .map(Instrument::measures)
                .orElse(List.of());
    }
}
