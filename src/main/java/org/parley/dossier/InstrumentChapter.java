package org.parley.dossier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier.FiledInstrument;
import org.parley.dossier.Dossier.Taken;
import org.parley.dossier.Dossier.Text;
import org.parley.instrument.Clause;
import org.parley.instrument.Instrument;
import org.parley.instrument.Instruments;
import org.parley.instrument.Step;
import org.springframework.stereotype.Component;

/** The chapter on instruments: the settled texts, and every step from initialling to entry into force and after. */
@Component
class InstrumentChapter {
    private final Instruments instruments;

    InstrumentChapter(Instruments instruments) {
        this.instruments = instruments;
    }

    List<FiledInstrument> instruments(Lens lens) {
        return instruments.of(lens.party(), lens.negotiation()).stream()
                .filter(instrument -> lens.concernsAny(instrument.measures()))
                .map(instrument -> filed(instrument, lens))
                .toList();
    }

    private FiledInstrument filed(Instrument instrument, Lens lens) {
        return new FiledInstrument(
                instrument.id().value(),
                instrument.title(),
                instrument.kind().label(),
                clause(instrument.clause()),
                instrument.edition(),
                lens.numbers(instrument.measures()),
                instrument.texts().stream()
                        .map(text -> new Text(
                                text.language(),
                                text.status().label(),
                                text.hash().value(),
                                lens.shown(instruments.words(instrument, text))))
                        .toList(),
                instruments.steps(instrument).stream()
                        .map(InstrumentChapter::taken)
                        .toList());
    }

    private static @Nullable String clause(@Nullable Clause clause) {
        if (clause == null) return null;
        return clause.days() == null ? clause.kind().label() : clause.kind().label() + ": " + clause.days();
    }

    private static Taken taken(Step step) {
        return new Taken(
                step.kind().label(),
                step.side().name().toLowerCase(Locale.ROOT),
                step.on(),
                step.name(),
                step.document(),
                step.passed(),
                step.dueOn(),
                step.ruleBroken(),
                step.recordedBy(),
                step.recordedAt());
    }
}
