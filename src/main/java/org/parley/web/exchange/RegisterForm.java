package org.parley.web.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.exchange.CommunicationId;
import org.parley.exchange.Communications;
import org.parley.exchange.Registering;
import org.parley.exchange.Registration;
import org.parley.exchange.Registration.Placing;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:register, the registrar gives what came in its number, its day and its place. */
@Component
class RegisterForm implements TaskForm<RegisterForm.Answer> {
    record Answer(
            @Nullable @Size(max = 60) String theirs,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedOn,
            @NotBlank String negotiation,
            @Nullable List<@Valid Point> points) {}

    /** Where one point belongs: one of our measures, or a new one under this number and title. */
    record Point(
            @NotNull Integer place,
            @Nullable String measure,
            @Nullable @Size(max = 16) String number,
            @Nullable @Size(max = 300) String title,
            @Nullable InstrumentKind kind) {}

    private final Registering registering;
    private final Communications communications;
    private final Negotiations negotiations;
    private final Measures measures;

    RegisterForm(Registering registering, Communications communications, Negotiations negotiations, Measures measures) {
        this.registering = registering;
        this.communications = communications;
        this.negotiations = negotiations;
        this.measures = measures;
    }

    @Override
    public String key() {
        return "register";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("communicationId");
    }

    @Override
    public String seen(TaskAt task) {
        return Seen.of(communication(task).keeping());
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var it = communication(task);
        var model = new HashMap<String, Object>();
        model.put("communication", it);
        model.put("annexes", communications.annexes(actor.party(), it.id()));
        model.put("negotiations", negotiationsWith(it));
        model.put("measures", measuresOf(it));
        model.put("known", known(it));
        model.put("kinds", kinds());
        model.put("flaws", communications.flaws(actor.party(), it.negotiation()));
        return model;
    }

    @Override
    public Set<NegotiationId> touches(TaskAt task, Answer answer) {
        var touched = new HashSet<>(Set.of(task.negotiation()));
        touched.add(communication(task).negotiation());
        touched.add(new NegotiationId(answer.negotiation()));
        for (var point : registration(answer).points())
            if (point.measure() != null)
                touched.add(measures.get(task.party(), point.measure()).negotiation());
        return touched;
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        registering.register(actor, new CommunicationId(task.id("communicationId")), registration(answer));
        return Routing.NONE;
    }

    private static Registration registration(Answer answer) {
        var points = new ArrayList<Placing>();
        if (answer.points() != null)
            for (var point : answer.points())
                points.add(new Placing(
                        point.place(),
                        point.measure() == null || point.measure().isBlank() ? null : new MeasureId(point.measure()),
                        point.number() == null ? "" : point.number(),
                        point.title() == null ? "" : point.title(),
                        point.kind() == null ? InstrumentKind.TREATY : point.kind()));
        return new Registration(
                answer.theirs() == null ? "" : answer.theirs(),
                answer.receivedOn(),
                new NegotiationId(answer.negotiation()),
                points);
    }

    /** What it may belong to: its own negotiation where they named it, else any with the same counterpart. */
    private Map<String, String> negotiationsWith(Communication it) {
        var choices = new LinkedHashMap<String, String>();
        for (var one : negotiations.of(it.party())) {
            var possible = it.series() != null
                    ? one.id().equals(it.negotiation())
                    : one.counterpart().equals(it.counterpart()) && !one.chronicle();
            if (possible) choices.put(one.id().value(), one.subject());
        }
        return choices;
    }

    /** Our own measures to which a point that bears no reference of theirs may belong. */
    private Map<String, String> measuresOf(Communication it) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "a new point");
        for (var negotiation : negotiationsWith(it).keySet())
            for (var measure : measures.of(new NegotiationId(negotiation)))
                choices.put(measure.id().value(), measure.number() + ". " + measure.title());
        return choices;
    }

    /** The points that we hold already, by their place. */
    private Map<Integer, Measure> known(Communication it) {
        var known = new HashMap<Integer, Measure>();
        for (int place = 0; place < it.items().size(); place++) {
            var ref = it.items().get(place).ref();
            if (ref == null) continue;
            int at = place;
            measures.byCommonRef(it.negotiation(), ref).ifPresent(measure -> known.put(at, measure));
        }
        return known;
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : InstrumentKind.values()) kinds.put(kind.name(), kind.label());
        return kinds;
    }

    private Communication communication(TaskAt task) {
        return communications.get(task.party(), new CommunicationId(task.id("communicationId")));
    }
}
