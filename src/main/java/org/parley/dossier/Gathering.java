package org.parley.dossier;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.dossier.Dossier.Contact;
import org.parley.dossier.Dossier.Cover;
import org.parley.dossier.Dossier.Crossed;
import org.parley.dossier.Dossier.FiledPaper;
import org.parley.dossier.Dossier.Mandate;
import org.parley.dossier.Dossier.TaskDone;
import org.parley.measure.Contacts;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.paper.InstructionsOnFile;
import org.parley.party.Desks;
import org.parley.process.TaskHistory;
import org.parley.record.Withholding;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what one desk holds of a negotiation or a point, all of it as it stands at one moment. */
@Service
public class Gathering {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Desks desks;
    private final Contacts contacts;
    private final InstructionsOnFile instructions;
    private final ActChapter acts;
    private final PaperChapter papers;
    private final CommunicationChapter communications;
    private final SeriesChapter series;
    private final InstrumentChapter instruments;
    private final TaskHistory tasks;
    private final DestructionRows destructions;
    private final Withholding withholding;

    Gathering(
            Negotiations negotiations,
            Measures measures,
            Desks desks,
            Contacts contacts,
            InstructionsOnFile instructions,
            ActChapter acts,
            PaperChapter papers,
            CommunicationChapter communications,
            SeriesChapter series,
            InstrumentChapter instruments,
            TaskHistory tasks,
            DestructionRows destructions,
            Withholding withholding) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.desks = desks;
        this.contacts = contacts;
        this.instructions = instructions;
        this.acts = acts;
        this.papers = papers;
        this.communications = communications;
        this.series = series;
        this.instruments = instruments;
        this.tasks = tasks;
        this.destructions = destructions;
        this.withholding = withholding;
    }

    /** For whom a dossier is taken, how deep, and when. */
    public record Reader(PartyCode party, String person, Depth depth, Instant at) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dossier of(Scope scope, Reader reader) {
        var negotiation = negotiations.get(reader.party(), scope.negotiation());
        var lens = new Lens(
                negotiation,
                measures.of(negotiation.id()),
                scope.measure(),
                reader.depth(),
                destructions.done(negotiation.party(), negotiation.id()),
                withholding.all(negotiation.party()));
        var filedPapers = papers.papers(lens);
        var crossed = communications.communications(lens);
        var mandates = instructions(lens);
        var marking = Stream.of(
                        Stream.of(negotiation.marking()),
                        filedPapers.stream().map(FiledPaper::marking),
                        crossed.stream().map(Crossed::marking),
                        mandates.stream().map(Mandate::marking))
                .flatMap(all -> all)
                .reduce(Marking.PUBLIC, Marking::with);
        return new Dossier(
                cover(negotiation, point(lens, scope), marking, reader),
                acts.points(lens),
                acts.acts(lens),
                acts.submissions(lens),
                filedPapers,
                crossed,
                series.series(lens, crossed),
                series.theirKey(lens),
                mandates,
                contacts(lens),
                instruments.instruments(lens),
                acts.stages(lens),
                tasks(lens),
                communications.flaws(lens));
    }

    private static @Nullable String point(Lens lens, Scope scope) {
        if (scope.measure() == null) return null;
        var point = lens.points().get(0);
        return "%s. %s".formatted(point.number(), point.title());
    }

    private Cover cover(Negotiation negotiation, @Nullable String point, Marking marking, Reader reader) {
        return new Cover(
                negotiation.party().value(),
                desks.party(negotiation.party()).name(),
                negotiation.counterpart().value(),
                negotiation.counterpartName(),
                negotiation.id().value(),
                negotiation.subject(),
                point,
                marking,
                negotiation.exercise(),
                reader.depth(),
                reader.person(),
                reader.at());
    }

    private List<Mandate> instructions(Lens lens) {
        return instructions.all(lens.party(), lens.negotiation()).stream()
                .map(one -> new Mandate(
                        one.version(),
                        one.day(),
                        one.authority(),
                        lens.shown(one.text()),
                        one.marking(),
                        one.recordedBy(),
                        one.at()))
                .toList();
    }

    private List<Contact> contacts(Lens lens) {
        return contacts.all(lens.party(), lens.negotiation()).stream()
                .map(state -> new Contact(
                        state.kind().label(), state.scope(), state.since(), lens.shown(state.inwardReason())))
                .toList();
    }

    private List<TaskDone> tasks(Lens lens) {
        return tasks.of(lens.party(), lens.negotiation()).stream()
                .map(task -> new TaskDone(
                        task.id(),
                        task.process(),
                        task.name(),
                        task.about(),
                        task.assignee(),
                        task.since(),
                        task.ended(),
                        task.how()))
                .toList();
    }
}
