package org.parley.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.parley.dossier.Dossier.FiledAct;
import org.parley.dossier.ObjectLog.Relation;

/** The events of an event log that happened between the two sides: acts and readings of them, what crossed, instruments. */
final class LoggedActs {
    private final Dossier dossier;
    private final Related related;
    private final ObjectLog log;

    LoggedActs(Dossier dossier, Related related, ObjectLog log) {
        this.dossier = dossier;
        this.related = related;
        this.log = log;
    }

    void write() {
        dossier.acts().forEach(this::act);
        dossier.communications().forEach(this::crossed);
        dossier.instruments().forEach(this::instrument);
    }

    private void act(FiledAct act) {
        var about = new ArrayList<>(related.points(act.points(), "on"));
        for (var put : dossier.submissions()) if (act.id().equals(put.act())) about.add(new Relation(put.id(), "puts"));
        if (act.communication() != null) about.add(new Relation(act.communication(), "carried by"));
        log.event(
                act.id(),
                act.kind(),
                when(act.happenedOn(), act.recordedAt()),
                related.inTalks(about),
                "author",
                act.author(),
                "formal",
                act.formal(),
                "recorded by",
                act.recordedBy(),
                "recorded at",
                act.recordedAt(),
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
                    related.inTalks(related.points(List.of(read.point()), "on")),
                    "outcome",
                    read.outcome(),
                    "by",
                    read.by());
        }
    }

    private void crossed(Dossier.Crossed it) {
        log.event(
                it.id() + " recorded",
                "communication " + it.direction(),
                it.recordedAt(),
                related.inTalks(List.of(new Relation(it.id(), "is")), related.points(it)),
                "form",
                it.form(),
                "provenance",
                it.provenance(),
                "received on",
                it.receivedOn(),
                "recorded by",
                it.recordedBy(),
                "series head",
                it.series() == null ? null : it.series().head());
    }

    private void instrument(Dossier.FiledInstrument instrument) {
        int n = 0;
        for (var step : instrument.steps())
            log.event(
                    instrument.id() + " step " + ++n,
                    "instrument " + step.kind(),
                    when(step.on().toString(), step.recordedAt()),
                    related.inTalks(
                            List.of(new Relation(instrument.id(), "on")),
                            related.points(instrument.points(), "made from")),
                    "step",
                    step.name(),
                    "side",
                    step.side(),
                    "recorded by",
                    step.recordedBy(),
                    "recorded at",
                    step.recordedAt(),
                    "irregular",
                    step.ruleBroken());
    }

    /** When it happened in the world; on its own day the moment of recording tells the order within the day. */
    private static Instant when(String happenedOn, Instant recordedAt) {
        var day = LocalDate.parse(happenedOn.length() == 7 ? happenedOn + "-01" : happenedOn);
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC).equals(day)
                ? recordedAt
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
