package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.measure.ActKind.*;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the whole stands, row by row of the table of statuses. */
class AgreementStatusTests {
    private static Story inForce() {
        return Story.about("M1", "M2", "M3")
                .on("2020-01-01")
                .both(SIGNED, "M1", "M2")
                .on("2020-02-01")
                .both(ENTERED_INTO_FORCE, "M1", "M2")
                .on("2020-03-01");
    }

    private static Story signed() {
        return Story.about("M1", "M2", "M3")
                .on("2020-01-01")
                .both(SIGNED, "M1", "M2")
                .on("2020-03-01");
    }

    @Nested
    class MainInstrument {
        @Test
        void itIsTheLargestTextThatBothSignedTheEarliestOfEquals() {
            var story = Story.about("M1", "M2", "M3")
                    .on("2019-01-01")
                    .both(SIGNED, "M3")
                    .on("2020-01-01")
                    .both(SIGNED, "M1", "M2")
                    .on("2021-01-01")
                    .both(SIGNED, "M2", "M3");
            assertThat(story.standing().instrument().measures()).containsExactlyInAnyOrder(id("M1"), id("M2"));
            assertThat(story.standing().instrument().signedOn()).hasToString("2020-01-01");
        }

        @Test
        void twoActsInWhichEachSignsAloneAreOneSignatureOfTheLaterDay() {
            var story = Story.about("M1", "M2")
                    .on("2020-01-01")
                    .arden(SIGNED, "M1", "M2")
                    .on("2020-05-01")
                    .successorOfBrenn(SIGNED, "M2", "M1");
            assertThat(story.asOf("2020-04-30").instrument().signedOn()).isNull();
            assertThat(story.asOf("2020-04-30").agreement()).isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
            assertThat(story.standing().instrument().signedOn()).hasToString("2020-05-01");
        }

        @Test
        void onePartySigningTwiceIsNotBoth() {
            var story = Story.about("M1").on("2020-01-01").arden(SIGNED, "M1").arden(SIGNED, "M1");
            assertThat(story.standing().instrument().signedOn()).isNull();
        }

        @Test
        void whereNothingWasSignedItIsWhatEnteredIntoForceTogetherOrWasCommittedTo() {
            var unsigned = Story.about("M1", "M2").on("2020-01-01").both(COMMITTED, "M1", "M2");
            assertThat(unsigned.standing().instrument().measures()).hasSize(2);
            assertThat(unsigned.both(ENTERED_INTO_FORCE, "M2")
                            .standing()
                            .instrument()
                            .measures())
                    .containsExactly(id("M2"));
            assertThat(unsigned.agreement()).isEqualTo(AgreementStatus.IN_FORCE);
        }

        @Test
        void forceIsDatedByTheActThatCoversMostOfIt() {
            var story = signed().on("2020-04-01")
                    .both(ENTERED_INTO_FORCE, "M1")
                    .on("2020-06-01")
                    .both(ENTERED_INTO_FORCE, "M1", "M2")
                    .on("2020-07-01")
                    .both(ENTERED_INTO_FORCE, "M1", "M2");
            assertThat(story.standing().instrument().enteredIntoForceOn()).hasToString("2020-06-01");
            assertThat(story.standing().instrument().daysFromSignatureToForce()).hasValue(152);
        }

        @Test
        void aNumberOfDaysIsNotGuessedFromAMonth() {
            var story = signed().on("2020-06").both(ENTERED_INTO_FORCE, "M1", "M2");
            assertThat(story.standing().instrument().daysFromSignatureToForce()).isEmpty();
            assertThat(story.standing().instrument().enteredIntoForceOn()).hasToString("2020-06");
        }

        @Test
        void whatIsAddedBeforeForceBelongsToIt() {
            var story = signed().both(AMENDED, "M3")
                    .both(ENTERED_INTO_FORCE, "M1", "M2", "M3")
                    .both(TERMINATED, "M1", "M2");
            assertThat(story.agreement()).isEqualTo(AgreementStatus.IN_FORCE);
            assertThat(story.both(TERMINATED, "M3").agreement()).isEqualTo(AgreementStatus.TERMINATED);
        }
    }

    @Nested
    class OnceInForce {
        @Test
        void itEndsWithItsLastMeasureAndBearsTheNameOfThatEnd() {
            var story = inForce().both(EXPIRED, "M1");
            assertThat(story.agreement()).isEqualTo(AgreementStatus.IN_FORCE);
            assertThat(story.on("2021-01-01").both(TERMINATED, "M2").agreement())
                    .isEqualTo(AgreementStatus.TERMINATED);
            assertThat(inForce()
                            .both(TERMINATED, "M1")
                            .on("2021-01-01")
                            .both(EXPIRED, "M2")
                            .agreement())
                    .isEqualTo(AgreementStatus.EXPIRED);
            assertThat(inForce()
                            .both(PERFORMED, "M2")
                            .arden(INVALIDATED_BY_COURT, "M1")
                            .agreement())
                    .isEqualTo(AgreementStatus.INVALIDATED);
        }

        @Test
        void aPartysWithdrawalNamesItOnlyWhereNoActOfAnEndDoes() {
            assertThat(inForce().arden(WITHDRAWN, "M1", "M2").standing().agreement())
                    .isEqualTo(AgreementStatus.TERMINATED);
            assertThat(inForce()
                            .both(EXPIRED, "M1")
                            .on("2020-04-01")
                            .arden(WITHDRAWN, "M2")
                            .standing()
                            .agreement())
                    .isEqualTo(AgreementStatus.EXPIRED);
        }

        @Test
        void whatIsAllPerformedOrReplacedStaysInForce() {
            assertThat(inForce()
                            .both(PERFORMED, "M1")
                            .both(SUPERSEDED, "M2")
                            .standing()
                            .agreement())
                    .isEqualTo(AgreementStatus.IN_FORCE);
        }

        @Test
        void anEndThatStrikesAFinishedMeasureStrikesNothing() {
            assertThat(inForce()
                            .both(PERFORMED, "M1", "M2")
                            .both(TERMINATED, "M1", "M2")
                            .agreement())
                    .isEqualTo(AgreementStatus.IN_FORCE);
        }

        @Test
        void itIsSuspendedOrDormantOnlyAsAWhole() {
            assertThat(inForce().arden(SUSPENDED, "M1").agreement()).isEqualTo(AgreementStatus.IN_FORCE);
            assertThat(inForce().arden(SUSPENDED, "M1", "M2").agreement()).isEqualTo(AgreementStatus.SUSPENDED);
            assertThat(inForce().both(PERFORMED, "M1").arden(SUSPENDED, "M2").agreement())
                    .isEqualTo(AgreementStatus.SUSPENDED);
            assertThat(inForce().both(DISUSED, "M1", "M2").agreement()).isEqualTo(AgreementStatus.IN_FORCE_DORMANT);
            assertThat(inForce().both(DISUSED, "M1").arden(SUSPENDED, "M2").agreement())
                    .isEqualTo(AgreementStatus.IN_FORCE);
        }

        @Test
        void otherMeasuresOfTheFileDoNotCount() {
            assertThat(inForce()
                            .both(COMMITTED, "M3")
                            .both(TERMINATED, "M1", "M2")
                            .agreement())
                    .isEqualTo(AgreementStatus.TERMINATED);
        }

        @Test
        void newTalksDoNotReviveWhatEnded() {
            assertThat(inForce()
                            .both(TERMINATED, "M1", "M2")
                            .on("2023-01-01")
                            .both(ACCEPTED, "M1", "M2")
                            .agreement())
                    .isEqualTo(AgreementStatus.TERMINATED);
            assertThat(inForce()
                            .both(TERMINATED, "M1", "M2")
                            .on("2023-01-01")
                            .both(ENTERED_INTO_FORCE, "M1")
                            .agreement())
                    .isEqualTo(AgreementStatus.IN_FORCE);
        }
    }

    @Nested
    class OnceSigned {
        @Test
        void itWaitsForRatificationAlsoWhileAppliedOrObserved() {
            assertThat(signed().agreement()).isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
            assertThat(signed().both(PROVISIONALLY_APPLIED, "M1", "M2")
                            .arden(OBSERVANCE_DECLARED, "M1")
                            .agreement())
                    .isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
        }

        @Test
        void oneConsentIsNotForce() {
            assertThat(signed().arden(LEGISLATURE_APPROVED, "M1", "M2")
                            .arden(RATIFIED, "M1", "M2")
                            .agreement())
                    .isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
        }

        @Test
        void aRefusalByTheWholeLegislatureKeepsItOutOfForceUntilThatSideTriesAgain() {
            var refused = signed().arden(LEGISLATURE_REJECTED, "M1", "M2");
            assertThat(refused.agreement()).isEqualTo(AgreementStatus.NEVER_IN_FORCE);
            assertThat(refused.brenn(LEGISLATURE_APPROVED, "M1", "M2").agreement())
                    .isEqualTo(AgreementStatus.NEVER_IN_FORCE);
            assertThat(refused.arden(SUBMITTED_TO_LEGISLATURE, "M1", "M2").agreement())
                    .isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"LEGISLATURE_APPROVED", "LEGISLATURE_APPROVED_WITH_CONDITIONS"})
        void approvalAfterARefusalOpensTheRoadAgain(ActKind approval) {
            assertThat(signed().arden(LEGISLATURE_REJECTED, "M1")
                            .arden(approval, "M1")
                            .agreement())
                    .isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
        }

        @Test
        void aMeasureAgreedAnewAfterItsEndHasNotEnded() {
            var ended = signed().both(LAPSED, "M1", "M2");
            assertThat(ended.standing().agreement()).isEqualTo(AgreementStatus.NEVER_IN_FORCE);
            assertThat(ended.on("2021-01-01").both(ACCEPTED, "M1").standing().agreement())
                    .isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
        }

        @Test
        void oneChamberIsNotTheLegislature() {
            var story = signed().level("one_chamber").arden(LEGISLATURE_REJECTED, "M1", "M2");
            assertThat(story.agreement()).isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
            assertThat(story.standing().counts().rejections()).isEqualTo(1);
        }

        @Test
        void itNeverComesIntoForceOnceEveryMeasureHasEnded() {
            assertThat(signed().both(EXPIRED, "M1").agreement()).isEqualTo(AgreementStatus.SIGNED_PENDING_RATIFICATION);
            assertThat(signed().both(EXPIRED, "M1").arden(WITHDRAWN, "M2").agreement())
                    .isEqualTo(AgreementStatus.NEVER_IN_FORCE);
        }
    }

    @Nested
    class NeitherSignedNorInForce {
        private Story talks() {
            return Story.about("M1", "M2")
                    .on("2020-01-01")
                    .arden(PROPOSED, "M1", "M2")
                    .on("2020-03-01");
        }

        @Test
        void oneMeasureInEffectIsAPoliticalCommitment() {
            assertThat(talks().both(COMMITTED, "M1").agreement()).isEqualTo(AgreementStatus.POLITICAL_COMMITMENT);
            assertThat(talks().both(OPERATIONAL_START, "M1")
                            .both(AWAITING_CONDITION, "M1")
                            .agreement())
                    .isEqualTo(AgreementStatus.POLITICAL_COMMITMENT);
        }

        @Test
        void withNoneInEffectADormantOrSuspendedOneStillCounts() {
            assertThat(talks().both(COMMITTED, "M1").both(DISUSED, "M1").agreement())
                    .isEqualTo(AgreementStatus.POLITICAL_COMMITMENT_DORMANT);
            assertThat(talks().both(COMMITTED, "M1").arden(SUSPENDED, "M1").agreement())
                    .isEqualTo(AgreementStatus.POLITICAL_COMMITMENT_DORMANT);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"WITHDRAWN", "TERMINATED"})
        void aPartyThatLeftAbandonsIt(ActKind leaving) {
            assertThat(talks().brenn(leaving, "M1", "M2").agreement()).isEqualTo(AgreementStatus.ABANDONED);
            assertThat(talks().informally().brenn(leaving, "M1").agreement())
                    .isEqualTo(AgreementStatus.UNDER_NEGOTIATION);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"PROPOSED", "RESUBMITTED", "COUNTER_PROPOSED", "ACCEPTED", "TALKS_ACCEPTED", "RESUMED"})
        void whatFollowsALeavingTakesItUpAgain(ActKind followed) {
            assertThat(talks().brenn(WITHDRAWN, "M1").brenn(followed, "M2").agreement())
                    .isEqualTo(AgreementStatus.UNDER_NEGOTIATION);
        }

        @ParameterizedTest
        @EnumSource(
                value = ActKind.class,
                names = {"REJECTED", "NO_ANSWER", "FROZEN", "SHELVED", "REMINDED", "ANNOUNCED"})
        void nothingElseEndsOrRevivesTalks(ActKind kind) {
            assertThat(talks().brenn(kind, "M1", "M2").agreement()).isEqualTo(AgreementStatus.UNDER_NEGOTIATION);
            assertThat(talks().brenn(WITHDRAWN, "M1").arden(kind, "M1").agreement())
                    .isEqualTo(AgreementStatus.ABANDONED);
        }
    }

    private static MeasureId id(String id) {
        return new MeasureId(id);
    }
}
