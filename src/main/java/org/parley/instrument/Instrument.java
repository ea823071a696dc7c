package org.parley.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;

/**
 * What settled points end in, as one desk holds it.
 *
 * @param clause how it enters into force; null until the text is settled, and for a political one
 * @param edition how often its text was settled; 0 before the first time
 */
public record Instrument(
        InstrumentId id,
        PartyCode party,
        NegotiationId negotiation,
        String title,
        InstrumentKind kind,
        @Nullable Clause clause,
        int edition,
        Terms terms,
        List<MeasureId> measures,
        List<InstrumentText> texts) {
    public Instrument {
        measures = List.copyOf(measures);
        texts = List.copyOf(texts);
    }

    public boolean binding() {
        return kind.binding();
    }

    public List<InstrumentText> authentic() {
        return texts.stream().filter(text -> text.status().authentic()).toList();
    }
}
