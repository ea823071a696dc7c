package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.measure.ActKind.*;
import static org.parley.measure.Story.ARDEN;
import static org.parley.measure.Story.BRENN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a measure stands, row by row of the table of statuses. */
class MeasureStatusTests {
    /** The kinds that the tables name, and may thus move a measure from one agreed status or another. */
    private static final Set<ActKind> MOVING = EnumSet.of(
            ACCEPTED,
            SIGNED,
            SIGNATURE_CONFIRMED,
            PROVISIONALLY_APPLIED,
            PROVISIONAL_APPLICATION_ENDED,
            COMMITTED,
            ENTERED_INTO_FORCE,
            OPERATIONAL_START,
            AMENDED,
            AWAITING_CONDITION,
            CONDITION_MET,
            SUSPENDED,
            RESUMED_OPERATION,
            DISUSED,
            APPLIED,
            DEFERRED,
            WITHDRAWN,
            DROPPED,
            EXPIRED,
            PERFORMED,
            SUPERSEDED,
            INVALIDATED_BY_COURT,
            TERMINATED,
            LAPSED);

    private static Story inForce() {
        return Story.about("M1", "M2")
                .on("2020-01-10")
                .arden(PROPOSED, "M1", "M2")
                .on("2020-02-10")
                .both(SIGNED, "M1", "M2")
                .on("2020-03-10")
                .both(ENTERED_INTO_FORCE, "M1", "M2")
                .on("2020-04-10");
    }

    private static Story signed() {
        return Story.about("M1").on("2020-01-10").both(SIGNED, "M1").on("2020-02-10");
    }

    private static Story proposed() {
        return Story.about("M1").on("2020-01-10").arden(PROPOSED, "M1").on("2020-02-10");
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void aKindThatTheTablesDoNotNameMovesNothing(ActKind kind) {
        if (MOVING.contains(kind)) return;
        assertThat(proposed().both(kind, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
        assertThat(inForce().both(kind, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void aRemarkMovesNothing(ActKind kind) {
        assertThat(proposed().informally().both(kind, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
        assertThat(inForce().informally().both(kind, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void anActBelowTheWholeLegislatureMovesNothing(ActKind kind) {
        assertThat(inForce().level("committee").arden(kind, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void aThirdMovesNothingButWhatItCarriesOut(ActKind kind) {
        var expected = kind == PERFORMED ? MeasureStatus.PERFORMED : MeasureStatus.IN_EFFECT;
        assertThat(inForce().third(kind, "M1").status("M1")).isEqualTo(expected);
    }

    @Nested
    class Ends {
        @Test
        void aMeasureCarriedOutIsPerformedAgreedOrNot() {
            assertThat(inForce().both(PERFORMED, "M1").status("M1")).isEqualTo(MeasureStatus.PERFORMED);
            assertThat(proposed().third(PERFORMED, "M1").status("M1")).isEqualTo(MeasureStatus.PERFORMED);
        }

        @Test
        void aMeasureReplacedIsSuperseded() {
            assertThat(inForce().both(SUPERSEDED, "M1").status("M1")).isEqualTo(MeasureStatus.SUPERSEDED);
        }

        @Test
        void aCourtOfOnePartyInvalidates() {
            assertThat(inForce().arden(INVALIDATED_BY_COURT, "M1").status("M1")).isEqualTo(MeasureStatus.INVALIDATED);
            assertThat(inForce().arden(UPHELD_BY_COURT, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void terminatedNamesItWhetherInEffectOrNot() {
            assertThat(inForce().brenn(TERMINATED, "M1").status("M1")).isEqualTo(MeasureStatus.TERMINATED);
            assertThat(signed().brenn(TERMINATED, "M1").status("M1")).isEqualTo(MeasureStatus.TERMINATED);
        }

        @Test
        void aWithdrawalStrikesDifferentlyInEachSituation() {
            assertThat(inForce().brenn(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.TERMINATED);
            assertThat(signed().brenn(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.LAPSED);
            assertThat(proposed().brenn(ACCEPTED, "M1").arden(WITHDRAWN, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.LAPSED);
            assertThat(proposed().arden(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.DROPPED);
            assertThat(proposed().brenn(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(proposed().both(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.DROPPED);
        }

        @Test
        void aWithdrawalOfWhatBothHadPutIsReadByWhoseOfferItNames() {
            var crossed = proposed().brenn(COUNTER_PROPOSED, "M1");
            assertThat(crossed.proposedBy(ARDEN).brenn(WITHDRAWN, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(crossed.proposedBy(BRENN).brenn(WITHDRAWN, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.DROPPED);
        }

        @Test
        void whereNobodyPutItOnRecordTheWithdrawalItselfNamesItsProposer() {
            var quiet = Story.about("M1").on("2020-01-01");
            assertThat(quiet.brenn(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(quiet.proposedBy(BRENN).brenn(WITHDRAWN, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.DROPPED);
        }

        @Test
        void aTermThatRunsOutEndsWhatWorkedAndLapsesWhatNeverDid() {
            assertThat(inForce().both(EXPIRED, "M1").status("M1")).isEqualTo(MeasureStatus.EXPIRED);
            assertThat(signed().both(PROVISIONALLY_APPLIED, "M1")
                            .both(EXPIRED, "M1")
                            .status("M1"))
                    .isEqualTo(MeasureStatus.EXPIRED);
            assertThat(signed().both(EXPIRED, "M1").status("M1")).isEqualTo(MeasureStatus.LAPSED);
            assertThat(inForce().both(LAPSED, "M1").status("M1")).isEqualTo(MeasureStatus.LAPSED);
        }

        @Test
        void aMeasureGivenUpIsDroppedOnlyBeforeItWasAgreed() {
            assertThat(proposed().arden(DROPPED, "M1").status("M1")).isEqualTo(MeasureStatus.DROPPED);
            assertThat(signed().arden(DROPPED, "M1").status("M1")).isEqualTo(MeasureStatus.PENDING);
            assertThat(inForce().arden(DROPPED, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void whatWasNeverAcceptedOrSignedIsDroppedEvenWhileItIsPractised() {
            for (var practised : List.of(COMMITTED, OPERATIONAL_START, PROVISIONALLY_APPLIED))
                assertThat(proposed()
                                .both(practised, "M1")
                                .on("2021-01-01")
                                .both(DROPPED, "M1")
                                .status("M1"))
                        .as(practised.word())
                        .isEqualTo(MeasureStatus.DROPPED);
        }

        @Test
        void aWithdrawalTakesBackWhatTheActItselfSaysWasPutByThatParty() {
            var story = proposed().brenn(COUNTER_PROPOSED, "M1").on("2021-01-01");
            assertThat(story.proposedBy(BRENN).brenn(WITHDRAWN, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.DROPPED);
        }

        @Test
        void whereBothPutItAndNothingIsSaidOnlyTheFirstTakesItBack() {
            var crossed = proposed().brenn(COUNTER_PROPOSED, "M1").on("2021-01-01");
            assertThat(crossed.brenn(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(crossed.on("2021-01-02").arden(WITHDRAWN, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.DROPPED);
        }

        @Test
        void whoeverPutNothingTakesNothingBack() {
            assertThat(proposed().brenn(WITHDRAWN, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(Story.about("M1")
                            .on("2020-01-01")
                            .both(PROPOSED, "M1")
                            .on("2020-02-01")
                            .brenn(WITHDRAWN, "M1")
                            .status("M1"))
                    .isEqualTo(MeasureStatus.DROPPED);
        }

        @Test
        void theEarliestEndDecidesAndIsFinal() {
            var ended = inForce().both(PERFORMED, "M1").on("2021-01-01").both(TERMINATED, "M1", "M2");
            assertThat(ended.status("M1")).isEqualTo(MeasureStatus.PERFORMED);
            assertThat(ended.status("M2")).isEqualTo(MeasureStatus.TERMINATED);
            assertThat(ended.on("2021-02-01")
                            .arden(SUSPENDED, "M1", "M2")
                            .both(EXPIRED, "M1")
                            .status("M1"))
                    .isEqualTo(MeasureStatus.PERFORMED);
            assertThat(ended.both(OPERATIONAL_START, "M1").both(AMENDED, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.PERFORMED);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"ACCEPTED", "SIGNED", "PROVISIONALLY_APPLIED", "COMMITTED", "ENTERED_INTO_FORCE"})
        void whatIsAgreedAnewStartsAfresh(ActKind kind) {
            var story = inForce()
                    .arden(SUSPENDED, "M1")
                    .both(DEFERRED, "M1")
                    .both(AWAITING_CONDITION, "M1")
                    .both(TERMINATED, "M1")
                    .on("2022-01-01")
                    .both(kind, "M1");
            var expected =
                    switch (kind) {
                        case ACCEPTED, SIGNED -> MeasureStatus.PENDING;
                        case PROVISIONALLY_APPLIED -> MeasureStatus.PROVISIONAL;
                        default -> MeasureStatus.IN_EFFECT;
                    };
            assertThat(story.status("M1")).isEqualTo(expected);
            assertThat(story.status("M1", "2021-12-31")).isEqualTo(MeasureStatus.TERMINATED);
        }

        @Test
        void signedAndNeverInForceLapsesWithTheMainInstrument() {
            var story = Story.about("M1", "M2", "M3")
                    .on("2020-01-01")
                    .both(SIGNED, "M1", "M2")
                    .brenn(ACCEPTED, "M3")
                    .on("2020-02-01")
                    .arden(LEGISLATURE_REJECTED, "M1", "M2");
            assertThat(story.agreement()).isEqualTo(AgreementStatus.NEVER_IN_FORCE);
            assertThat(story.status("M2")).isEqualTo(MeasureStatus.LAPSED);
            assertThat(story.status("M3")).isEqualTo(MeasureStatus.LAPSED);
            assertThat(story.status("M3", "2020-01-31")).isEqualTo(MeasureStatus.PENDING);
        }
    }

    @Nested
    class WhileItLives {
        @ParameterizedTest
        @ValueSource(strings = {"ACCEPTED", "SIGNED"})
        void acceptedOrSignedIsPending(ActKind kind) {
            assertThat(proposed().brenn(kind, "M1").status("M1")).isEqualTo(MeasureStatus.PENDING);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"ACCEPTED_WITH_RESERVATION", "ACCEPTED_AD_REFERENDUM", "TALKS_ACCEPTED", "ACKNOWLEDGED"})
        void neitherACondtionNorAnAdReferendumNorTalksAreAcceptance(ActKind kind) {
            assertThat(proposed().brenn(kind, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"ENTERED_INTO_FORCE", "COMMITTED", "OPERATIONAL_START"})
        void itTakesEffectInThreeWays(ActKind kind) {
            assertThat(proposed().both(kind, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void anAmendmentAddsAMeasureToWhatIsInForceOrToWhatIsOnlySigned() {
            var protocol = Story.about("M1", "M2").on("2020-01-01").both(SIGNED, "M1");
            assertThat(protocol.both(AMENDED, "M2").status("M2")).isEqualTo(MeasureStatus.PENDING);
            assertThat(protocol.both(ENTERED_INTO_FORCE, "M1").status("M2")).isEqualTo(MeasureStatus.PENDING);
            assertThat(protocol.both(AMENDED, "M2").status("M2")).isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void anAmendmentOfWhatHasEndedBringsNothingIntoEffect() {
            var over = Story.about("M1", "M2")
                    .on("2020-01-01")
                    .both(SIGNED, "M1")
                    .both(ENTERED_INTO_FORCE, "M1")
                    .both(TERMINATED, "M1")
                    .both(AMENDED, "M2");
            assertThat(over.status("M2")).isNotEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void aConditionHoldsItUpUntilItIsMet() {
            var awaiting =
                    inForce().both(AWAITING_CONDITION, "M1").on("2021-05-01").both(CONDITION_MET, "M1");
            assertThat(awaiting.status("M1", "2020-12-31")).isEqualTo(MeasureStatus.PENDING);
            assertThat(awaiting.status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
            assertThat(proposed().both(AWAITING_CONDITION, "M1").status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
        }

        @Test
        void aConditionIsToldBeforeASuspension() {
            assertThat(inForce()
                            .both(AWAITING_CONDITION, "M1")
                            .arden(SUSPENDED, "M1")
                            .status("M1"))
                    .isEqualTo(MeasureStatus.PENDING);
        }

        @Test
        void eachPartyLiftsItsOwnSuspension() {
            var story = inForce().arden(SUSPENDED, "M1").brenn(SUSPENDED, "M1");
            assertThat(story.of("M1").suspendedBy()).containsExactly(ARDEN, BRENN);
            assertThat(story.arden(RESUMED_OPERATION, "M1").status("M1")).isEqualTo(MeasureStatus.SUSPENDED);
            assertThat(story.of("M1").suspendedBy()).containsExactly(BRENN);
            assertThat(story.brenn(RESUMED_OPERATION, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
            assertThat(story.both(SUSPENDED, "M1").both(RESUMED_OPERATION, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void aSuccessorLiftsWhatItsPredecessorSuspended() {
            var story = inForce().brenn(SUSPENDED, "M1").successorOfBrenn(RESUMED_OPERATION, "M1");
            assertThat(story.status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void talksResumedDoNotLiftASuspension() {
            assertThat(inForce().arden(SUSPENDED, "M1").both(RESUMED, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.SUSPENDED);
        }

        @Test
        void provisionalApplicationMayBeSuspendedAndEnded() {
            var applied = signed().both(PROVISIONALLY_APPLIED, "M1");
            assertThat(applied.status("M1")).isEqualTo(MeasureStatus.PROVISIONAL);
            assertThat(applied.arden(SUSPENDED, "M1").status("M1")).isEqualTo(MeasureStatus.SUSPENDED);
            assertThat(applied.arden(RESUMED_OPERATION, "M1")
                            .arden(PROVISIONAL_APPLICATION_ENDED, "M1")
                            .status("M1"))
                    .isEqualTo(MeasureStatus.PENDING);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"APPLIED", "RESUMED_OPERATION"})
        void disuseEndsWithUse(ActKind use) {
            var story = inForce().both(DISUSED, "M1");
            assertThat(story.status("M1")).isEqualTo(MeasureStatus.IN_EFFECT_DORMANT);
            assertThat(story.both(use, "M1").status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void aMeasurePutOffIsDeferredUntilItIsAgreed() {
            var story = proposed().both(DEFERRED, "M1");
            assertThat(story.status("M1")).isEqualTo(MeasureStatus.DEFERRED);
            assertThat(story.both(ACCEPTED, "M1").status("M1")).isEqualTo(MeasureStatus.PENDING);
        }
    }

    @Nested
    class InTime {
        @Test
        void onlyActsUpToTheDayCount() {
            var story = inForce();
            assertThat(story.status("M1", "2020-01-09")).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(story.status("M1", "2020-02-09")).isEqualTo(MeasureStatus.NEVER_AGREED);
            assertThat(story.status("M1", "2020-02-10")).isEqualTo(MeasureStatus.PENDING);
            assertThat(story.status("M1", "2020-03-10")).isEqualTo(MeasureStatus.IN_EFFECT);
        }

        @Test
        void anActWorksFromTheDayItNames() {
            var story = inForce().on("2020-05-01").effective("2020-11-01").arden(TERMINATED, "M1");
            assertThat(story.status("M1", "2020-10-31")).isEqualTo(MeasureStatus.IN_EFFECT);
            assertThat(story.status("M1", "2020-11-01")).isEqualTo(MeasureStatus.TERMINATED);
            assertThat(story.status("M1")).isEqualTo(MeasureStatus.TERMINATED);
        }

        @Test
        void anActThatReachesBackIsKnownOnlyFromItsOwnDay() {
            var story = signed().on("2020-06-01").effective("2020-01-15").both(PROVISIONALLY_APPLIED, "M1");
            assertThat(story.status("M1", "2020-05-31")).isEqualTo(MeasureStatus.PENDING);
            assertThat(story.status("M1", "2020-06-01")).isEqualTo(MeasureStatus.PROVISIONAL);
        }

        @Test
        void aDayKnownOnlyByItsMonthKeepsItsPlaceInTheFile() {
            var story = Story.about("M1")
                    .on("2020-05-20")
                    .both(SUSPENDED, "M1")
                    .on("2020-05")
                    .both(ENTERED_INTO_FORCE, "M1")
                    .both(RESUMED_OPERATION, "M1");
            assertThat(story.status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
            assertThat(story.status("M1", "2020-05-19")).isEqualTo(MeasureStatus.NEVER_AGREED);
        }

        @Test
        void actsOfOneDayComeInTheOrderOfTheFile() {
            assertThat(inForce().both(DISUSED, "M1").both(APPLIED, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.IN_EFFECT);
            assertThat(inForce().both(APPLIED, "M1").both(DISUSED, "M1").status("M1"))
                    .isEqualTo(MeasureStatus.IN_EFFECT_DORMANT);
        }

        @Test
        void anActRecordedYearsLateTakesItsPlaceInTheWorld() {
            var story = inForce()
                    .on("2022-01-01")
                    .both(RESUMED_OPERATION, "M1")
                    .on("2021-01-01")
                    .both(SUSPENDED, "M1");
            assertThat(story.status("M1")).isEqualTo(MeasureStatus.IN_EFFECT);
            assertThat(story.status("M1", "2021-06-01")).isEqualTo(MeasureStatus.SUSPENDED);
        }
    }
}
