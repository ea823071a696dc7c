package org.parley.chronicle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;
import org.parley.measure.History;
import org.parley.measure.MeasureId;
import org.parley.measure.MeasureStanding;
import org.parley.measure.MeasureStatus;
import org.parley.measure.Putting;
import org.parley.measure.SubmissionState;
import org.parley.shared.PartyCode;

/**
 * What a history leaves open for one of its parties.
 *
 * @param ours what became of the points that we put last, by the act that put them
 * @param theirs the points that the other side put last and we have not answered, by the act that put them
 */
record OpenEnds(Map<ActId, Map<MeasureId, SubmissionState>> ours, Map<ActId, List<MeasureId>> theirs) {
    private static final Set<MeasureStatus> AGREED = EnumSet.of(
            MeasureStatus.PENDING,
            MeasureStatus.PROVISIONAL,
            MeasureStatus.IN_EFFECT,
            MeasureStatus.IN_EFFECT_DORMANT,
            MeasureStatus.SUSPENDED);

    static OpenEnds of(History history, PartyCode us) {
        var ours = new LinkedHashMap<ActId, Map<MeasureId, SubmissionState>>();
        var theirs = new LinkedHashMap<ActId, List<MeasureId>>();
        var them = history.parties().counterpartOf(us);
        var acts = history.inOrder(null);
        history.standing().measures().forEach((measure, where) -> {
            last(history, where, us).ifPresent(put -> state(where, put, laidAside(acts, measure, put))
                    .ifPresent(state -> ours.computeIfAbsent(put.act(), act -> new LinkedHashMap<>())
                            .put(measure, state)));
            if (where.owedBy(us).isPresent())
                last(history, where, them).ifPresent(put -> theirs.computeIfAbsent(put.act(), act -> new ArrayList<>())
                        .add(measure));
        });
        return new OpenEnds(ours, theirs);
    }

    /** What that party put last on the point, alone. */
    private static Optional<Putting> last(History history, MeasureStanding where, PartyCode party) {
        return where.puttings().stream()
                .filter(put -> Optional.ofNullable(put.by().party())
                        .flatMap(history.parties()::find)
                        .filter(party::equals)
                        .isPresent())
                .reduce((earlier, later) -> later);
    }

    /** Empty where the offer was taken back, or what came of it has ended: nobody waits, and nothing is left to decide. */
    private static Optional<SubmissionState> state(MeasureStanding where, Putting put, boolean laidAside) {
        return switch (put.state()) {
            case OPEN -> Optional.of(laidAside ? SubmissionState.SHELVED : SubmissionState.WITH_THE_COUNTERPART);
            case ANSWERED -> answered(where.status(), laidAside);
            case PUT_AGAIN, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<SubmissionState> answered(MeasureStatus status, boolean laidAside) {
        if (AGREED.contains(status)) return Optional.of(SubmissionState.SETTLED);
        if (laidAside || status == MeasureStatus.DEFERRED) return Optional.of(SubmissionState.SHELVED);
        return status == MeasureStatus.NEVER_AGREED
                ? Optional.of(SubmissionState.WITH_THE_COUNTERPART)
                : Optional.empty();
    }

    private static boolean laidAside(List<Act> acts, MeasureId measure, Putting put) {
        boolean aside = false;
        for (var act : acts) {
            if (act.id().equals(put.act())) aside = false;
            if (act.formal() && act.kind() == ActKind.SHELVED && act.measures().contains(measure)) aside = true;
        }
        return aside;
    }

    /** Whether anything of what an act put still waits, for their answer or for our decision. */
    static boolean waits(Map<MeasureId, SubmissionState> points) {
        return points.containsValue(SubmissionState.WITH_THE_COUNTERPART);
    }
}
