package org.parley.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Says where the negotiation as a whole stands, once every measure's life is known. */
final class Verdict {
    /** The acts that can end an agreement; one that is carried out or replaced point by point stays in force. */
    private static final Set<ActKind> ENDS_OF_AGREEMENTS =
            Set.of(ActKind.TERMINATED, ActKind.EXPIRED, ActKind.INVALIDATED_BY_COURT);

    private final Collection<Life> all;
    private final List<Life> main;
    private final Talks talks;
    private final boolean inForceOnce;
    private final boolean signed;

    Verdict(Map<MeasureId, Life> lives, Set<MeasureId> main, Talks talks, boolean inForceOnce, boolean signed) {
        this.all = lives.values();
        this.main = main.stream().map(lives::get).filter(Objects::nonNull).toList();
        this.talks = talks;
        this.inForceOnce = inForceOnce;
        this.signed = signed;
    }

    AgreementStatus agreement() {
        if (inForceOnce) return inForce();
        if (signed) return signed();
        return political();
    }

    private AgreementStatus inForce() {
        var effective = main.stream().filter(Life::tookEffect).toList();
        var living = effective.stream().filter(life -> life.ended() == null).toList();
        if (living.isEmpty()) return lastEnd(effective);
        if (all(living, MeasureStatus.SUSPENDED)) return AgreementStatus.SUSPENDED;
        if (all(living, MeasureStatus.IN_EFFECT_DORMANT)) return AgreementStatus.IN_FORCE_DORMANT;
        return AgreementStatus.IN_FORCE;
    }

    /** The last act that ends gives the name; where a party only left, the agreement is terminated by that. */
    private static AgreementStatus lastEnd(List<Life> effective) {
        var ends = effective.stream().map(Life::ended).filter(Objects::nonNull).toList();
        return ends.stream()
                .filter(end -> ENDS_OF_AGREEMENTS.contains(end.by()))
                .max(Comparator.comparingLong(Life.End::place))
                .map(end -> AgreementStatus.valueOf(end.how().name()))
                .orElseGet(() -> ends.stream().anyMatch(end -> end.by() == ActKind.WITHDRAWN)
                        ? AgreementStatus.TERMINATED
                        : AgreementStatus.IN_FORCE);
    }

    private AgreementStatus signed() {
        boolean over = main.stream().allMatch(Life::isOver);
        return over || talks.refusedByALegislature()
                ? AgreementStatus.NEVER_IN_FORCE
                : AgreementStatus.SIGNED_PENDING_RATIFICATION;
    }

    private AgreementStatus political() {
        if (all.stream().anyMatch(Verdict::works)) return AgreementStatus.POLITICAL_COMMITMENT;
        if (any(MeasureStatus.IN_EFFECT_DORMANT) || any(MeasureStatus.SUSPENDED))
            return AgreementStatus.POLITICAL_COMMITMENT_DORMANT;
        return talks.abandoned() ? AgreementStatus.ABANDONED : AgreementStatus.UNDER_NEGOTIATION;
    }

    /** In effect, be it that a condition of its use is still awaited. */
    private static boolean works(Life life) {
        var status = life.status(false);
        return status == MeasureStatus.IN_EFFECT || (status == MeasureStatus.PENDING && life.isInEffect());
    }

    private boolean any(MeasureStatus status) {
        return all.stream().anyMatch(life -> life.status(false) == status);
    }

    private static boolean all(List<Life> lives, MeasureStatus status) {
        return lives.stream().allMatch(life -> life.status(false) == status);
    }
}
