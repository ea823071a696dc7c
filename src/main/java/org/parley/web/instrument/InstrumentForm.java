package org.parley.web.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.instrument.Instrument;
import org.parley.instrument.InstrumentId;
import org.parley.instrument.InstrumentText;
import org.parley.instrument.Instruments;
import org.parley.instrument.Office;
import org.parley.instrument.TreatyAct;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;

/** What the forms about one instrument share. */
abstract class InstrumentForm<A> implements TaskForm<A> {
    private final Instruments instruments;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Clock clock;

    InstrumentForm(Instruments instruments, Negotiations negotiations, Measures measures, Clock clock) {
        this.instruments = instruments;
        this.negotiations = negotiations;
        this.measures = measures;
        this.clock = clock;
    }

    /** A text with its words, as a form shows it. */
    public record Shown(InstrumentText text, String words) {}

    static InstrumentId id(TaskAt task) {
        return new InstrumentId(task.id("instrumentId"));
    }

    Instrument instrument(TaskAt task) {
        return instruments.get(task.party(), id(task));
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("instrumentId");
    }

    /** Changes when the text is settled anew or a step is taken. */
    @Override
    public String seen(TaskAt task) {
        return instruments.state(task.party(), id(task));
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var instrument = instrument(task);
        var model = new LinkedHashMap<String, Object>();
        model.put("instrument", instrument);
        model.put(
                "counterpart",
                negotiations.get(task.party(), instrument.negotiation()).counterpartName());
        model.put(
                "points",
                instrument.measures().stream()
                        .map(point -> measures.get(task.party(), point))
                        .toList());
        model.put(
                "texts",
                instrument.texts().stream()
                        .map(text -> new Shown(text, instruments.words(instrument, text)))
                        .toList());
        model.put("steps", instruments.steps(instrument));
        model.put("certified", instruments.certified(instrument));
        model.put("computed", instruments.entryIntoForce(instrument));
        model.put("offices", Office.values());
        model.put("treatyActs", TreatyAct.values());
        model.put("today", LocalDate.now(clock));
        return model;
    }
}
