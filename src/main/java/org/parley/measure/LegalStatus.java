package org.parley.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * Where one party stands toward one measure of an instrument, by its own acts and those of both (Vienna Convention,
 * arts 9 to 25, 54 to 72). What the other party thinks of it is the other's status: an instrument may be suspended
 * according to one and in force according to the other.
 *
 * @param signedOn the day of its own signature, confirmed where it was ad referendum
 * @param consentOn the day on which it consented to be bound
 * @param notifiedOn the day on which its notification that procedures are complete was received, or else given
 * @param conditionsOpen whether its consent bears conditions that the other has not taken on
 * @param provisionallyApplied applied before force, and not ended
 * @param observed it says it acts by a text that does not bind it
 * @param refrains from acts that would defeat object and purpose (art. 18): signed or consented, not yet in force
 * @param notice its own notice of suspending or leaving, not revoked and not yet spent
 * @param since the act by which it came to this stage
 */
public record LegalStatus(
        PartyCode party,
        MeasureId measure,
        Stage stage,
        @Nullable ActDate signedOn,
        @Nullable ActDate consentOn,
        @Nullable ActDate notifiedOn,
        boolean conditionsOpen,
        boolean provisionallyApplied,
        boolean observed,
        boolean refrains,
        @Nullable Notice notice,
        @Nullable ActId since) {

    /** The stages of a text for one party; their order is that of the convention, not that of every negotiation. */
    public enum Stage {
        NO_TEXT("no text"),
        ADOPTED("adopted"),
        AUTHENTICATED("authenticated"),
        SIGNED_AD_REFERENDUM("signed ad referendum"),
        SIGNED("signed"),
        CONSENT_EXPRESSED("consent expressed"),
        NOTIFIED("exchanged or notified"),
        IN_FORCE("in force"),
        SUSPENDED("suspended"),
        NEVER_ENTERED("never entered into force"),
        SUPERSEDED("superseded"),
        EXPIRED("expired"),
        INVALIDATED("invalidated"),
        TERMINATED("terminated");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** In force in law, be its performance suspended or not. */
        public boolean binds() {
            return this == IN_FORCE || this == SUSPENDED;
        }

        public boolean ended() {
            return compareTo(NEVER_ENTERED) >= 0;
        }
    }

    /**
     * A notice that runs.
     *
     * @param receivedOn the day from which it counts (art. 78); null where receipt is not proved
     * @param worksOn the day on which it takes effect, where it names one; until then it may be revoked
     */
    public record Notice(ActId act, ActDate givenOn, @Nullable LocalDate receivedOn, @Nullable ActDate worksOn) {}
}
