package org.parley.measure;

import static org.parley.measure.LegalStatus.Stage.ADOPTED;
import static org.parley.measure.LegalStatus.Stage.AUTHENTICATED;
import static org.parley.measure.LegalStatus.Stage.CONSENT_EXPRESSED;
import static org.parley.measure.LegalStatus.Stage.EXPIRED;
import static org.parley.measure.LegalStatus.Stage.INVALIDATED;
import static org.parley.measure.LegalStatus.Stage.IN_FORCE;
import static org.parley.measure.LegalStatus.Stage.NEVER_ENTERED;
import static org.parley.measure.LegalStatus.Stage.NOTIFIED;
import static org.parley.measure.LegalStatus.Stage.NO_TEXT;
import static org.parley.measure.LegalStatus.Stage.SIGNED;
import static org.parley.measure.LegalStatus.Stage.SIGNED_AD_REFERENDUM;
import static org.parley.measure.LegalStatus.Stage.SUPERSEDED;
import static org.parley.measure.LegalStatus.Stage.SUSPENDED;
import static org.parley.measure.LegalStatus.Stage.TERMINATED;

import org.jspecify.annotations.Nullable;
import org.parley.measure.LegalStatus.Notice;
import org.parley.measure.LegalStatus.Stage;
import org.parley.shared.PartyCode;

/** The legal life of one measure for one party. */
final class LegalLife {
    private final PartyCode party;
    private final MeasureId measure;
    private Stage stage = NO_TEXT;
    private @Nullable ActId since;
    private @Nullable ActDate signedOn;
    private @Nullable ActDate consentOn;
    private @Nullable ActDate notifiedOn;
    private boolean conditional;
    private boolean conditionsTakenOn;
    private boolean provisional;
    private boolean observed;
    private boolean declined;
    private @Nullable Notice notice;

    LegalLife(PartyCode party, MeasureId measure) {
        this.party = party;
        this.measure = measure;
    }

    void take(Happening happening) {
        var act = happening.act();
        if (stage.ended() && !happening.kind().beginsAnew()) {
            observance(happening.kind());
            return;
        }
        if (stage.ended()) afresh();
        switch (happening.kind()) {
            case ADOPTED -> reach(ADOPTED, act);
            case INITIALLED, AUTHENTICATED -> reach(AUTHENTICATED, act);
            case SIGNED_AD_REFERENDUM -> reach(SIGNED_AD_REFERENDUM, act);
            case SIGNED, SIGNATURE_CONFIRMED -> signed(act);
            case LEGISLATURE_APPROVED_WITH_CONDITIONS -> conditional = true;
            case RATIFIED -> consented(act);
            case INSTRUMENTS_EXCHANGED, NOTIFIED -> notified(act);
            case PROVISIONALLY_APPLIED -> provisional = true;
            case PROVISIONAL_APPLICATION_ENDED -> provisionalApplicationEnded();
            case COMMITTED -> consented(act);
            case ENTERED_INTO_FORCE -> inForce(act);
            case SUSPENDED -> {
                if (stage == IN_FORCE) become(SUSPENDED, act);
            }
            case RESUMED_OPERATION -> {
                if (stage == SUSPENDED) become(IN_FORCE, act);
            }
            case NOTICE_GIVEN ->
                notice = new Notice(act.id(), act.happenedOn(), LegalFold.receipt(act), act.effectiveOn());
            case NOTICE_REVOKED -> notice = null;
            case TERMINATED, WITHDRAWN -> ends(TERMINATED, act);
            case EXPIRED, LAPSED -> ends(EXPIRED, act);
            case SUPERSEDED -> ends(SUPERSEDED, act);
            case INVALIDATED_BY_COURT -> ends(INVALIDATED, act);
            default -> observance(happening.kind());
        }
    }

    private void observance(ActKind kind) {
        if (kind == ActKind.OBSERVANCE_DECLARED) observed = true;
        if (kind == ActKind.OBSERVANCE_ENDED) observed = false;
    }

    /** The order of the steps is not assumed: a legislature may act before signature, force may come on signature. */
    private void reach(Stage next, Act act) {
        if (stage.compareTo(next) < 0) become(next, act);
    }

    private void become(Stage next, Act act) {
        stage = next;
        since = act.id();
    }

    private void signed(Act act) {
        if (signedOn == null) signedOn = act.happenedOn();
        reach(SIGNED, act);
    }

    private void consented(Act act) {
        if (consentOn == null) consentOn = act.happenedOn();
        reach(CONSENT_EXPRESSED, act);
    }

    private void notified(Act act) {
        consented(act);
        var receipt = LegalFold.receipt(act);
        if (notifiedOn == null) notifiedOn = receipt == null ? act.happenedOn() : ActDate.of(receipt);
        reach(NOTIFIED, act);
    }

    private void inForce(Act act) {
        provisional = false;
        if (!stage.binds()) become(IN_FORCE, act);
    }

    /** The other side took the conditions on, before or after they were stated. */
    void conditionsTakenOn() {
        conditionsTakenOn = true;
    }

    /** Its word that it will not become a party also ends the duty not to defeat object and purpose (art. 18). */
    private void provisionalApplicationEnded() {
        provisional = false;
        declined = true;
    }

    /** What was in force ends; what never was is only no longer on its way. */
    private void ends(Stage how, Act act) {
        become(stage.binds() || provisional ? how : NEVER_ENTERED, act);
        provisional = false;
        notice = null;
    }

    private void afresh() {
        stage = NO_TEXT;
        since = null;
        signedOn = consentOn = notifiedOn = null;
        conditional = conditionsTakenOn = declined = false;
        notice = null;
    }

    /** What keeps the instrument from entering into force lawfully for this party; null where nothing does. */
    @Nullable String lacksForForce() {
        if (stage.compareTo(SIGNED) < 0) return "entered into force without the consent of " + party;
        if (conditionsOpen()) return "entered into force while conditions of %s stand open".formatted(party);
        return null;
    }

    private boolean conditionsOpen() {
        return conditional && !conditionsTakenOn;
    }

    LegalStatus status() {
        boolean refrains = !declined && (signedOn != null || consentOn != null) && !stage.binds() && !stage.ended();
        return new LegalStatus(
                party,
                measure,
                stage,
                signedOn,
                consentOn,
                notifiedOn,
                conditionsOpen(),
                provisional,
                observed,
                refrains,
                notice,
                since);
    }
}
