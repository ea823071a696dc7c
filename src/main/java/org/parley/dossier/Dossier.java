package org.parley.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.exchange.SeriesEvidence.Known;
import org.parley.record.SeriesOnFile;
import org.parley.shared.Marking;

/**
 * What one desk holds of a negotiation or of one point, gathered at one moment: the same account is printed, written as
 * JSON and cut into tables. Everything in it is plain values, so that it reads without Parley.
 */
public record Dossier(
        Cover cover,
        List<Point> points,
        List<FiledAct> acts,
        List<Put> submissions,
        List<FiledPaper> papers,
        List<Crossed> communications,
        List<SeriesOnFile> series,
        @Nullable Known theirKey,
        List<Mandate> instructions,
        List<Contact> contacts,
        List<FiledInstrument> instruments,
        List<InStage> stages,
        List<TaskDone> tasks,
        List<String> flaws) {
    public Dossier {
        points = List.copyOf(points);
        acts = List.copyOf(acts);
        submissions = List.copyOf(submissions);
        papers = List.copyOf(papers);
        communications = List.copyOf(communications);
        series = List.copyOf(series);
        instructions = List.copyOf(instructions);
        contacts = List.copyOf(contacts);
        instruments = List.copyOf(instruments);
        stages = List.copyOf(stages);
        tasks = List.copyOf(tasks);
        flaws = List.copyOf(flaws);
    }

    /** Whose dossier it is, of what, how closely held, and for whom it was taken. */
    public record Cover(
            String party,
            String partyName,
            String counterpart,
            String counterpartName,
            String negotiation,
            String subject,
            @Nullable String point,
            Marking marking,
            boolean exercise,
            Depth depth,
            String takenBy,
            Instant takenAt) {}

    /** One point under negotiation; {@code status} is folded from the acts. */
    public record Point(
            String id,
            String number,
            String title,
            String kind,
            @Nullable String programme,
            @Nullable String stage,
            String status,
            @Nullable Words summary,
            List<String> lineage) {}

    /** Something that was done or said, with every reading that was given of it. */
    public record FiledAct(
            String id,
            long order,
            String author,
            String kind,
            List<String> points,
            String happenedOn,
            @Nullable String effectiveOn,
            boolean formal,
            @Nullable String form,
            @Nullable String channel,
            @Nullable String communication,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate receivedOn,
            String provenance,
            @Nullable Words words,
            @Nullable String source,
            @Nullable String evidence,
            @Nullable String confirmedBy,
            String recordedBy,
            Instant recordedAt,
            @Nullable String corrects,
            @Nullable Words whyCorrected,
            @Nullable String irregular,
            List<Read> readings) {}

    /** A reading of an act for one point, revised ones included. */
    public record Read(String point, String outcome, String by, Instant at, @Nullable Words reason) {}

    /** One putting of a point to the counterpart, by which act, and what became of it. */
    public record Put(
            String id,
            String point,
            String proposal,
            @Nullable String act,
            String state,
            @Nullable LocalDate putOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate answerWantedBy,
            String openedBy,
            @Nullable Words reason) {}

    /** A paper on its way out: what it said, draft by draft, who was asked, who objected, who let it leave. */
    public record FiledPaper(
            String id,
            String number,
            String purpose,
            String state,
            Marking marking,
            @Nullable String communication,
            List<FiledDraft> drafts,
            List<Asked> asked,
            List<Position> positions,
            List<Overruled> overrulings,
            List<Approved> approvals,
            List<Turn> turns,
            List<Attached> files) {
        /** The positions that spoke against the words. */
        public List<Position> dissents() {
            return positions.stream().filter(Position::dissent).toList();
        }
    }

    /** One draft of a paper, to the letter. */
    public record FiledDraft(
            int number,
            String drafter,
            Instant at,
            String form,
            String channel,
            @Nullable String level,
            Marking marking,
            Marking leavesAs,
            boolean atTheTable,
            Words covering,
            List<OnPoint> points,
            String hash,
            @Nullable Integer mandate,
            String paragraphs,
            @Nullable Words departure) {}

    /** What a draft or a communication says on one point. */
    public record OnPoint(String point, @Nullable String act, @Nullable Words wording, List<Text> texts) {
        boolean keepsWordsBack() {
            return (wording != null && wording.withheld() != null)
                    || texts.stream().anyMatch(text -> text.words().withheld() != null);
        }
    }

    /** A text in one language, named by the SHA-256 of its words. */
    public record Text(String language, String status, String sha256, Words words) {}

    /** An agency that was asked for its position. */
    public record Asked(String agency, int draft, String mode, LocalDate dueOn, Instant at) {}

    /** An agency's position on one part of a draft. */
    public record Position(
            String agency,
            int draft,
            String part,
            String position,
            boolean dissent,
            @Nullable Words wordsAskedFor,
            @Nullable Words reason,
            String by,
            Instant at,
            @Nullable String letter) {}

    /** Dissent or silence that a named authority overruled. */
    public record Overruled(
            int draft,
            List<String> agencies,
            String authority,
            LocalDate decidedOn,
            Words reason,
            String recordedBy,
            Instant at) {}

    /** The leave to send a draft, on its basis. */
    public record Approved(
            int draft,
            String draftHash,
            String basis,
            @Nullable Integer instructions,
            boolean concludes,
            String by,
            Instant at) {}

    /** A turn in the course of a paper. */
    public record Turn(String kind, int draft, String by, Instant at, @Nullable Words reason) {}

    /** A file kept with a paper or a communication; {@code path} is where it lies in the bundle, null where it is withheld. */
    public record Attached(String id, String name, String media, String sha256, @Nullable String path) {}

    /** What crossed between the two sides, with its link in the series of its direction. */
    public record Crossed(
            String id,
            String direction,
            String form,
            String channel,
            @Nullable String level,
            String office,
            @Nullable String ours,
            @Nullable String theirs,
            @Nullable String registry,
            @Nullable LocalDate writtenOn,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate handedOverOn,
            @Nullable LocalDate receivedOn,
            String provenance,
            Marking marking,
            Words covering,
            List<OnPoint> points,
            @Nullable String speaker,
            @Nullable String handedTo,
            @Nullable Link series,
            String recordedBy,
            Instant recordedAt,
            @Nullable String registeredBy,
            @Nullable String confirmedBy,
            @Nullable Words contested,
            @Nullable String reply,
            List<Attached> files) {

        /** Whether any of its own words, as they crossed, are not shown. */
        boolean keepsWordsBack() {
            return covering.withheld() != null || points.stream().anyMatch(OnPoint::keepsWordsBack);
        }
    }

    /** One link of the numbered log of a direction: its head binds the number, the link before and the content. */
    public record Link(long number, String previous, String content, String head) {}

    /** One version of the instructions. */
    public record Mandate(
            int version, LocalDate day, String authority, Words text, Marking marking, String recordedBy, Instant at) {}

    /** A change in the state of contacts. */
    public record Contact(String state, @Nullable String scope, LocalDate since, Words reason) {}

    /** An instrument with its texts and everything that was done about it. */
    public record FiledInstrument(
            String id,
            String title,
            String kind,
            @Nullable String clause,
            int edition,
            List<String> points,
            List<Text> texts,
            List<Taken> steps) {}

    /** A step taken about an instrument. */
    public record Taken(
            String kind,
            String side,
            LocalDate on,
            @Nullable String name,
            @Nullable String document,
            @Nullable Boolean passed,
            @Nullable LocalDate dueOn,
            @Nullable String ruleBroken,
            String recordedBy,
            Instant recordedAt) {}

    /** How long a point was in one stage. */
    public record InStage(String point, String stage, Instant from, @Nullable Instant until) {}

    /** A task of the processes, with who held it; {@code about} is the id of what its course was about. */
    public record TaskDone(
            String id,
            String process,
            String name,
            @Nullable String about,
            @Nullable String assignee,
            Instant since,
            @Nullable Instant ended,
            @Nullable String how) {}
}
