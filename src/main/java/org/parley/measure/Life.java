package org.parley.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * The life of one measure, from being agreed to its end. An end is final: later suspensions and ends pass it by until
 * the measure is agreed anew, and then it starts afresh.
 */
final class Life {
    private final Set<PartyCode> proposers = new LinkedHashSet<>();
    private @Nullable PartyCode firstProposer;
    private final Parties parties;
    private @Nullable End formerEnd;
    private boolean formerlyInEffect;

    private boolean agreed;
    private boolean provisional;
    private boolean inEffect;
    private boolean awaiting;
    private boolean dormant;
    private boolean deferred;
    private final Set<PartyCode> suspendedBy = new LinkedHashSet<>();
    private @Nullable End end;

    /** How a life ended, and which act in the order of all ended it. */
    record End(MeasureStatus how, ActKind by, long place) {}

    Life(Parties parties) {
        this.parties = parties;
    }

    /** Takes in an act that may move a status. */
    void take(Happening happening, long place, boolean mainInForce) {
        var actors = parties.behind(happening.act().author());
        if (happening.kind().beginsAnew()) afresh();
        if (end != null) return;
        switch (happening.kind()) {
            case ACCEPTED, SIGNED, SIGNATURE_CONFIRMED -> agreed = true;
            case PROVISIONALLY_APPLIED -> provisional = true;
            case PROVISIONAL_APPLICATION_ENDED -> provisional = false;
            case COMMITTED, ENTERED_INTO_FORCE, OPERATIONAL_START -> inEffect = true;
            case AMENDED -> amended(mainInForce);
            case AWAITING_CONDITION -> awaiting = true;
            case CONDITION_MET -> awaiting = false;
            case SUSPENDED -> suspendedBy.addAll(actors);
            case RESUMED_OPERATION -> resumed(actors);
            case DISUSED -> dormant = true;
            case APPLIED -> dormant = false;
            case DEFERRED -> deferred = true;
            case WITHDRAWN -> withdrawn(happening, actors, place);
            case DROPPED -> {
                if (!agreed) ends(MeasureStatus.DROPPED, happening, place);
            }
            case EXPIRED ->
                ends(inEffect || provisional ? MeasureStatus.EXPIRED : MeasureStatus.LAPSED, happening, place);
            case PERFORMED -> ends(MeasureStatus.PERFORMED, happening, place);
            case SUPERSEDED -> ends(MeasureStatus.SUPERSEDED, happening, place);
            case INVALIDATED_BY_COURT -> ends(MeasureStatus.INVALIDATED, happening, place);
            case TERMINATED -> ends(MeasureStatus.TERMINATED, happening, place);
            case LAPSED -> ends(MeasureStatus.LAPSED, happening, place);
            default -> {} // on the record, and moves no status by itself
        }
    }

    /** Remembers whose measure it is: only its own proposer's withdrawal takes it off the table. */
    void putBy(List<PartyCode> actors) {
        if (firstProposer == null && actors.size() == 1) firstProposer = actors.get(0);
        proposers.addAll(actors);
    }

    private void afresh() {
        if (end == null) return;
        formerEnd = end;
        formerlyInEffect = inEffect;
        agreed = provisional = inEffect = awaiting = dormant = deferred = false;
        suspendedBy.clear();
        end = null;
    }

    private void amended(boolean mainInForce) {
        if (mainInForce) inEffect = true;
        else agreed = true; // part of the text that is still on its way
    }

    private void resumed(List<PartyCode> actors) {
        actors.forEach(suspendedBy::remove);
        dormant = false;
    }

    private void withdrawn(Happening happening, List<PartyCode> actors, long place) {
        if (inEffect) ends(MeasureStatus.TERMINATED, happening, place);
        else if (agreed) ends(MeasureStatus.LAPSED, happening, place);
        else if (isOwn(happening, actors)) ends(MeasureStatus.DROPPED, happening, place);
    }

    /** The act itself says whose offer is taken back; where it does not, whoever put the measure first does. */
    private boolean isOwn(Happening happening, List<PartyCode> actors) {
        if (actors.size() > 1) return true;
        var actor = actors.get(0);
        var stated = happening.act().addressing().proposer();
        if (stated != null) return parties.behind(stated).contains(actor);
        if (!proposers.contains(actor)) return false;
        return proposers.size() == 1 || firstProposer == null || actor.equals(firstProposer);
    }

    private void ends(MeasureStatus how, Happening by, long place) {
        end = new End(how, by.kind(), place);
    }

    /** Whether it took effect; being agreed anew after an end does not undo that it did. */
    boolean tookEffect() {
        return inEffect || (formerEnd != null && formerlyInEffect);
    }

    /** How what took effect or was agreed ended; null while it lives. */
    @Nullable End ended() {
        if (end != null || inEffect) return end;
        return formerlyInEffect ? formerEnd : null;
    }

    /** Whether it has ended and was not agreed anew since. */
    boolean isOver() {
        return end != null;
    }

    boolean isInEffect() {
        return inEffect && end == null;
    }

    Set<PartyCode> suspendedBy() {
        return end == null ? suspendedBy : Set.of();
    }

    MeasureStatus status(boolean mainNeverInForce) {
        if (end != null) return end.how();
        if (mainNeverInForce && agreed && !inEffect) return MeasureStatus.LAPSED;
        if (awaiting && (agreed || inEffect)) return MeasureStatus.PENDING;
        if (!suspendedBy.isEmpty() && (inEffect || provisional)) return MeasureStatus.SUSPENDED;
        if (inEffect) return dormant ? MeasureStatus.IN_EFFECT_DORMANT : MeasureStatus.IN_EFFECT;
        if (provisional) return MeasureStatus.PROVISIONAL;
        if (agreed) return MeasureStatus.PENDING;
        return deferred ? MeasureStatus.DEFERRED : MeasureStatus.NEVER_AGREED;
    }
}
