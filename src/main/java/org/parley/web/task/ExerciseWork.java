package org.parley.web.task;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.instrument.Instruments;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.NewMeasure;
import org.parley.measure.PointPut;
import org.parley.paper.Papers;
import org.parley.paper.Planned;
import org.parley.party.Desks;
import org.parley.party.People;
import org.parley.process.TaskForms;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the exercise to the middle of a working day, once: the people of both desks have filled their forms, through
 * the same doors as anybody, so that points stand in every stage and each office finds work.
 */
@Component
@Order(2) // after the talks themselves
@ConditionalOnProperty(name = "parley.sample", havingValue = "exercise")
@ConditionalOnProperty(name = "parley.chronicles", havingValue = "shipped")
class ExerciseWork implements ApplicationRunner {
    private static final String TALKS = "live:exercise-information-networks";
    private static final Pattern PLACE = Pattern.compile("\\{(point|day|draft) (\\S+)}");

    private final Desks desks;
    private final People people;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Papers papers;
    private final Instruments instruments;
    private final Worklist worklist;
    private final TaskForms forms;
    private final Answers answers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExerciseWork(
            Desks desks,
            People people,
            Negotiations negotiations,
            Measures measures,
            Papers papers,
            Instruments instruments,
            Worklist worklist,
            TaskForms forms,
            Answers answers,
            Clock clock,
            TransactionTemplate transaction) {
        this.desks = desks;
        this.people = people;
        this.negotiations = negotiations;
        this.measures = measures;
        this.papers = papers;
        this.instruments = instruments;
        this.worklist = worklist;
        this.forms = forms;
        this.answers = answers;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        for (var desk : desks.all()) {
            var file = new ClassPathResource("sample/exercise/work-%s.yaml".formatted(desk.code()));
            if (!desk.exercise() || !file.exists()) continue;
            var deeds = Deed.read(file.getInputStream());
            for (var talks : negotiations.of(desk.code()))
                if (talks.commonRef().equals(TALKS) && untouched(desk.code(), talks))
                    transaction.executeWithoutResult(status -> deeds.forEach(deed -> happens(deed, talks)));
        }
    }

    private boolean untouched(PartyCode desk, Negotiation talks) {
        return papers.of(desk, talks.id()).isEmpty();
    }

    private void happens(Deed deed, Negotiation talks) {
        var actor = people.actor(deed.by()).orElseThrow(() -> new IllegalStateException("Nobody is " + deed.by()));
        if (deed.adds() != null) adds(actor, talks, deed.adds());
        if (deed.puts() != null) puts(actor, talks, deed.puts());
        if (deed.notes() != null) notes(actor, talks, deed.notes());
        if (deed.concludes() != null)
            instruments.open(
                    actor,
                    talks.id(),
                    deed.concludes().title(),
                    points(talks, deed.concludes().points()));
        if (deed.fills() != null) fills(actor, talks, deed.fills());
    }

    private void adds(Actor actor, Negotiation talks, Deed.Point point) {
        measures.add(
                actor, talks.id(), new NewMeasure(null, point.number(), point.title(), point.kind(), point.summary()));
    }

    private void puts(Actor actor, Negotiation talks, Deed.Put put) {
        var points = points(talks, put.points()).stream().map(PointPut::first).toList();
        papers.openProposal(actor, talks.id(), points, null, put.reason());
    }

    private void notes(Actor actor, Negotiation talks, Deed.Note note) {
        papers.openNote(actor, talks.id(), List.of(new Planned(point(talks, note.point()), note.act())), note.reason());
    }

    private void fills(Actor actor, Negotiation talks, Deed.Form filled) {
        var task = worklist.task(actor, taskFor(actor, filled));
        var form = forms.of(task);
        var fields = new LinkedHashMap<String, String>();
        filled.fields().forEach((name, words) -> fields.put(name, placed(words, talks)));
        worklist.submit(task, actor, form.seen(task), answers.read(form.answer(), Map.copyOf(fields)));
    }

    private String taskFor(Actor actor, Deed.Form filled) {
        return Stream.concat(worklist.mine(actor).stream(), worklist.offered(actor).stream())
                .filter(entry -> entry.name().equals(filled.task()))
                .filter(entry -> entry.points().contains(filled.point()))
                .map(Worklist.Entry::taskId)
                .reduce((one, other) -> {
                    throw new IllegalStateException(
                            "%s has two tasks “%s” on %s".formatted(actor.person(), filled.task(), filled.point()));
                })
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no task “%s” on %s".formatted(actor.person(), filled.task(), filled.point())));
    }

    private String placed(String words, Negotiation talks) {
        return PLACE.matcher(words).replaceAll(found -> switch (found.group(1)) {
            case "point" -> point(talks, found.group(2)).value();
            case "draft" -> draft(talks, point(talks, found.group(2)));
            default ->
                LocalDate.now(clock).plusDays(Long.parseLong(found.group(2))).toString();
        });
    }

    /** The words of the latest paper on a point. */
    private String draft(Negotiation talks, MeasureId point) {
        return papers.of(talks.party(), talks.id()).stream()
                .filter(paper -> paper.measures().contains(point))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No paper on " + point))
                .draft()
                .hash();
    }

    private List<MeasureId> points(Negotiation talks, List<String> numbers) {
        return numbers.stream().map(number -> point(talks, number)).toList();
    }

    private MeasureId point(Negotiation talks, String number) {
        return measures.of(talks.id()).stream()
                .filter(measure -> measure.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The talks have no point " + number))
                .id();
    }
}
