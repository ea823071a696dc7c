package org.parley.audit;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureStanding;
import org.parley.measure.MeasureStatus;
import org.parley.measure.Negotiation;
import org.parley.measure.Outcome;
import org.parley.measure.Putting;
import org.parley.shared.PartyCode;

/** One row of the four-column document: what was proposed, where each side stands, and the compromise, if there is one. */
final class PositionRow {
    private final Negotiation negotiation;
    private final Map<ActId, Act> acts;
    private final Depth depth;

    PositionRow(Negotiation negotiation, Map<ActId, Act> acts, Depth depth) {
        this.negotiation = negotiation;
        this.acts = acts;
        this.depth = depth;
    }

    Figures.Position of(Measure point, MeasureStanding standing) {
        var puttings = standing.puttings();
        return new Figures.Position(
                point.id().value(),
                point.number(),
                point.title(),
                puttings.isEmpty() ? null : put(puttings.get(0)),
                position(negotiation.party(), standing),
                position(negotiation.counterpart(), standing),
                compromise(standing));
    }

    private Figures.Cell put(Putting putting) {
        var who = putting.by().party() == null ? "both" : Spoken.author(putting.by());
        return cell("%s by %s".formatted(Spoken.act(putting.kind()), who), putting.act());
    }

    /** The last thing that a side put on the point, or answered to it. */
    private Figures.@Nullable Cell position(PartyCode side, MeasureStanding standing) {
        Figures.Cell last = null;
        for (var putting : standing.puttings()) {
            if (putting.by().includes(side)) last = put(putting);
            else for (var answer : putting.answers()) last = cell(answered(answer), answer.act());
        }
        return last;
    }

    private static String answered(Putting.Answer answer) {
        return answer.reading() == null
                ? Spoken.act(answer.kind())
                : answer.reading().label();
    }

    /** What both agreed; an answer ad referendum or with a condition is told as what it is. */
    private Figures.@Nullable Cell compromise(MeasureStanding standing) {
        if (standing.status() != MeasureStatus.NEVER_AGREED)
            return new Figures.Cell(
                    standing.status().label(),
                    standing.since() == null ? null : day(standing.since()),
                    words(standing.textOnTheTable()));
        Figures.Cell near = null;
        for (var putting : standing.puttings())
            for (var answer : putting.answers()) if (agrees(answer)) near = cell(answered(answer), answer.act());
        return near;
    }

    private static boolean agrees(Putting.Answer answer) {
        if (answer.reading() == Outcome.AGREED_IN_PART) return true;
        return answer.kind() == ActKind.ACCEPTED
                || answer.kind() == ActKind.ACCEPTED_AD_REFERENDUM
                || answer.kind() == ActKind.ACCEPTED_WITH_RESERVATION;
    }

    private Figures.Cell cell(String what, ActId act) {
        return new Figures.Cell(what, day(act), words(act));
    }

    private @Nullable LocalDate day(ActId id) {
        var act = acts.get(id);
        return act == null ? null : act.happenedOn().first();
    }

    private @Nullable String words(@Nullable ActId id) {
        var act = id == null || depth == Depth.PROCESS ? null : acts.get(id);
        return act == null || act.words() == null ? null : act.words().text();
    }
}
