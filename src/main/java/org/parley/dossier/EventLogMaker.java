package org.parley.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier.FiledPaper;
import org.parley.dossier.ObjectLog.Relation;
import org.springframework.stereotype.Component;

/**
 * The dossier as an event log for process mining: who did what when to which point, paper, communication and instrument.
 * It holds no text and no reason, whoever takes it.
 */
@Component
class EventLogMaker implements Maker {
    @Override
    public Part part() {
        return Part.EVENT_LOG;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        making.write("events/" + Names.marked(dossier.cover(), "events.ocel.json"), written(dossier));
    }

    static String written(Dossier dossier) {
        var log = new Log(dossier);
        return log.all().toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /** One dossier on its way into the log. */
    private static final class Log {
        private final Dossier dossier;
        private final ObjectLog log = new ObjectLog();
        private final Map<String, String> points = new HashMap<>();
        private final String marking;

        Log(Dossier dossier) {
            this.dossier = dossier;
            this.marking = (dossier.cover().exercise() ? "EXERCISE " : "")
                    + dossier.cover().marking().label();
            for (var point : dossier.points()) points.put(point.number(), point.id());
        }

        ObjectNode all() {
            things();
            acts();
            dossier.papers().forEach(this::paper);
            crossed();
            work();
            return log.written(Instant.EPOCH);
        }

        private void things() {
            var cover = dossier.cover();
            log.object(
                    cover.negotiation(),
                    "negotiation",
                    List.of(),
                    "subject",
                    cover.subject(),
                    "counterpart",
                    cover.counterpart(),
                    "marking",
                    marking);
            for (var point : dossier.points())
                log.object(
                        point.id(),
                        "point",
                        List.of(talks()),
                        "number",
                        point.number(),
                        "title",
                        point.title(),
                        "kind",
                        point.kind(),
                        "marking",
                        marking);
            for (var put : dossier.submissions())
                log.object(put.id(), "submission", points(List.of(put.point()), "puts"), "state", put.state());
            for (var paper : dossier.papers())
                log.object(
                        paper.id(),
                        "paper",
                        List.of(talks()),
                        "number",
                        paper.number(),
                        "purpose",
                        paper.purpose(),
                        "marking",
                        paper.marking().label());
            for (var it : dossier.communications())
                log.object(
                        it.id(),
                        "communication",
                        List.of(talks()),
                        "number",
                        Told.number(it),
                        "direction",
                        it.direction(),
                        "marking",
                        it.marking().label());
            for (var instrument : dossier.instruments())
                log.object(
                        instrument.id(),
                        "instrument",
                        points(instrument.points(), "made from"),
                        "title",
                        instrument.title(),
                        "kind",
                        instrument.kind());
            for (var paper : dossier.papers())
                for (var asked : paper.asked())
                    log.object("agency " + asked.agency(), "agency", List.of(), "name", asked.agency());
        }

        private void acts() {
            for (var act : dossier.acts()) {
                var about = points(act.points(), "on");
                if (act.communication() != null) about.add(new Relation(act.communication(), "carried by"));
                log.event(
                        act.id(),
                        act.kind(),
                        when(act.happenedOn(), act.recordedAt()),
                        with(about),
                        "author",
                        act.author(),
                        "formal",
                        String.valueOf(act.formal()),
                        "recorded by",
                        act.recordedBy(),
                        "recorded at",
                        act.recordedAt().toString(),
                        "irregular",
                        act.irregular(),
                        "corrects",
                        act.corrects());
                for (int n = 0; n < act.readings().size(); n++) {
                    var read = act.readings().get(n);
                    log.event(
                            act.id() + " reading " + (n + 1),
                            "reading given",
                            read.at(),
                            with(points(List.of(read.point()), "on")),
                            "outcome",
                            read.outcome(),
                            "by",
                            read.by());
                }
            }
        }

        private void paper(FiledPaper paper) {
            var on = List.of(new Relation(paper.id(), "on"), talks());
            for (var draft : paper.drafts())
                log.event(
                        paper.id() + " draft " + draft.number(),
                        "draft put forward",
                        draft.at(),
                        also(
                                on,
                                points(
                                        draft.points().stream()
                                                .map(Dossier.OnPoint::point)
                                                .toList(),
                                        "speaks of")),
                        "draft",
                        String.valueOf(draft.number()),
                        "by",
                        draft.drafter(),
                        "digest",
                        draft.hash());
            int n = 0;
            for (var asked : paper.asked())
                log.event(
                        paper.id() + " asked " + ++n,
                        "position asked for",
                        asked.at(),
                        also(on, List.of(agency(asked.agency()))),
                        "draft",
                        String.valueOf(asked.draft()),
                        "mode",
                        asked.mode(),
                        "due on",
                        asked.dueOn().toString());
            for (var position : paper.positions())
                log.event(
                        paper.id() + " position " + ++n,
                        "position taken",
                        position.at(),
                        also(on, List.of(agency(position.agency()))),
                        "draft",
                        String.valueOf(position.draft()),
                        "part",
                        position.part(),
                        "position",
                        position.position(),
                        "dissent",
                        String.valueOf(position.dissent()),
                        "by",
                        position.by());
            for (var overruled : paper.overrulings())
                log.event(
                        paper.id() + " overruled " + ++n,
                        "dissent overruled",
                        overruled.at(),
                        on,
                        "authority",
                        overruled.authority(),
                        "recorded by",
                        overruled.recordedBy());
            for (var approved : paper.approvals())
                log.event(
                        paper.id() + " approved " + ++n,
                        "paper approved",
                        approved.at(),
                        on,
                        "basis",
                        approved.basis(),
                        "by",
                        approved.by(),
                        "digest",
                        approved.draftHash());
            for (var turn : paper.turns())
                log.event(paper.id() + " turn " + ++n, "paper " + turn.kind(), turn.at(), on, "by", turn.by());
        }

        private void crossed() {
            for (var it : dossier.communications()) {
                var about = new ArrayList<Relation>();
                about.add(new Relation(it.id(), "is"));
                about.addAll(
                        points(it.points().stream().map(Dossier.OnPoint::point).toList(), "speaks of"));
                log.event(
                        it.id() + " recorded",
                        "communication " + it.direction(),
                        it.recordedAt(),
                        with(about),
                        "form",
                        it.form(),
                        "provenance",
                        it.provenance(),
                        "received on",
                        text(it.receivedOn()),
                        "recorded by",
                        it.recordedBy(),
                        "series head",
                        it.series() == null ? null : it.series().head());
            }
        }

        private void work() {
            int n = 0;
            for (var stay : dossier.stages())
                log.event(
                        "stage " + ++n,
                        "stage entered",
                        stay.from(),
                        with(points(List.of(stay.point()), "on")),
                        "stage",
                        stay.stage(),
                        "left at",
                        text(stay.until()));
            for (var task : dossier.tasks()) {
                log.event(
                        "task " + task.id() + " offered",
                        "task offered",
                        task.since(),
                        List.of(talks()),
                        "task",
                        task.name(),
                        "process",
                        task.process());
                if (task.ended() != null)
                    log.event(
                            "task " + task.id() + " ended",
                            "task ended",
                            task.ended(),
                            List.of(talks()),
                            "task",
                            task.name(),
                            "process",
                            task.process(),
                            "by",
                            task.assignee(),
                            "how",
                            task.how());
            }
            for (var mandate : dossier.instructions())
                log.event(
                        "instructions " + mandate.version(),
                        "instructions filed",
                        mandate.at(),
                        List.of(talks()),
                        "version",
                        String.valueOf(mandate.version()),
                        "authority",
                        mandate.authority(),
                        "by",
                        mandate.recordedBy());
            for (var instrument : dossier.instruments())
                for (var step : instrument.steps())
                    log.event(
                            "step " + ++n,
                            "instrument " + step.kind(),
                            when(step.on().toString(), step.recordedAt()),
                            with(List.of(new Relation(instrument.id(), "on"))),
                            "side",
                            step.side(),
                            "recorded by",
                            step.recordedBy(),
                            "irregular",
                            step.ruleBroken());
        }

        private Relation talks() {
            return new Relation(dossier.cover().negotiation(), "in");
        }

        private static Relation agency(String name) {
            return new Relation("agency " + name, "by");
        }

        private ArrayList<Relation> points(List<String> numbers, String qualifier) {
            var relations = new ArrayList<Relation>();
            for (var number : numbers) {
                var id = points.get(number);
                if (id != null) relations.add(new Relation(id, qualifier));
            }
            return relations;
        }

        private List<Relation> with(List<Relation> about) {
            return also(about, List.of(talks()));
        }

        private static List<Relation> also(List<Relation> some, List<Relation> others) {
            var all = new ArrayList<>(some);
            all.addAll(others);
            return all;
        }

        /** When it happened in the world; on its own day the moment of recording tells the order within the day. */
        private static Instant when(String happenedOn, Instant recordedAt) {
            var day = LocalDate.parse(happenedOn.length() == 7 ? happenedOn + "-01" : happenedOn);
            return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC).equals(day)
                    ? recordedAt
                    : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
