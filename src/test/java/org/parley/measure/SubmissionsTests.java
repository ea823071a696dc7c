package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SubmissionsTests extends DeskOfTalks {
    @Autowired
    private Contacts contacts;

    @Autowired
    private Histories histories;

    @Nested
    class OncePut {
        @Test
        void everyPointWaitsUnderAnIdOfItsOwn() {
            var put = put(hotline, incidents);
            assertThat(submissions.open(put.get(0).proposal().value()))
                    .containsExactly(put.get(0).id().value(), put.get(1).id().value());
        }

        @Test
        void aDecidedPointStaysOutOfTheLoop() {
            var put = put(hotline, incidents);
            decide(put.get(0), NextStep.SHELVED, null);
            assertThat(submissions.open(put.get(0).proposal().value()))
                    .containsExactly(put.get(1).id().value());
        }

        @Test
        void thePointIsNotPutBesideItself() {
            put(hotline);
            refused("already-put", () -> opened(hotline));
        }

        @Test
        void aDroppedPaperFreesItsPoints() {
            proposals.drop(CORDA, opened(hotline));
            assertThat(put(hotline)).hasSize(1);
        }

        @Test
        void puttingTheSameProposalTwiceDoesNoMoreThanOnce() {
            var one = put(hotline).get(0);
            decide(one, NextStep.WITHDRAWN, null);
            var putBy =
                    Objects.requireNonNull(proposals.get(CORDA, one.proposal()).putBy());
            proposals.put(CORDA, one.proposal(), putBy);
            assertThat(submissions.get(CORDA, one.id()).state()).isEqualTo(SubmissionState.WITHDRAWN);
        }
    }

    @Nested
    class TheDayToLookAgain {
        @Test
        void isThirtyDaysAfterProvedReceiptWhereNoDayIsNamed() {
            assertThat(submissions.answerBy(put(hotline).get(0).id().value()))
                    .isEqualTo(Date.from(
                            TODAY.plusDays(21).atStartOfDay(ZoneOffset.UTC).toInstant()));
        }

        @Test
        void isTheDayThatSomebodySet() {
            var one = put(hotline).get(0);
            submissions.waitOn(OFFICER, one.id(), TODAY.plusDays(3), "the minister travels");
            assertThat(submissions.answerBy(one.id().value()))
                    .isEqualTo(Date.from(
                            TODAY.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant()));
        }

        @Test
        void liesAhead() {
            var one = put(hotline).get(0);
            refused("future-day-needed", () -> submissions.waitOn(OFFICER, one.id(), TODAY, "why not"));
            refused("future-day-needed", () -> decide(one, NextStep.WAIT, null));
        }

        @Test
        void movesWhenDeliveryIsProved() {
            var one = put(hotline).get(0);
            proposals.delivered(CORDA, "xc.mission", one.proposal(), TODAY.minusDays(2), "stamp on our copy");
            assertThat(submissions.get(CORDA, one.id()).answerBy(TODAY)).isEqualTo(TODAY.plusDays(28));
            assertThat(events.stream(AnswerDateMoved.class)).hasSize(1);
            assertThat(acts.of(CORDA, hotline.id()).get(0).passage())
                    .extracting(Act.Passage::receivedOn)
                    .isEqualTo(TODAY.minusDays(2));
        }

        @Test
        void movesByTheDaysOfAFreeze() {
            var one = put(hotline).get(0);
            var due = one.answerBy(TODAY);
            change(ContactState.Kind.FROZEN, 4);
            assertThat(contacts.frozen(CORDA, talks.id())).isTrue();
            change(ContactState.Kind.RESUMED, 0);
            assertThat(contacts.frozen(CORDA, talks.id())).isFalse();
            assertThat(submissions.get(CORDA, one.id()).answerBy(TODAY)).isEqualTo(due.plusDays(4));
        }

        private void change(ContactState.Kind kind, int daysAgo) {
            contacts.change(
                    OFFICER,
                    talks.id(),
                    new Contacts.Change(
                            kind,
                            Author.of(DELM),
                            null,
                            TODAY.minusDays(daysAgo),
                            "no more meetings",
                            "they said so",
                            null));
        }
    }

    @Nested
    class AnAnswer {
        @Test
        void wakesItsPointAndIsInHandUntilSomebodyDecides() {
            var put = put(hotline, incidents);
            var holding = theySay(hotline, Outcome.NO_POSITION_YET);
            assertThat(events.stream(SubmissionAnswered.class))
                    .extracting(SubmissionAnswered::submissionId)
                    .containsExactly(put.get(0).id().value());
            assertThat(submissions.answerInHand(put.get(0).id().value())).isTrue();
            assertThat(submissions.answerInHand(put.get(1).id().value())).isFalse();
            decide(put.get(0), NextStep.WAIT, TODAY.plusDays(5), holding);
            assertThat(submissions.answerInHand(put.get(0).id().value())).isFalse();
        }

        @Test
        void thatCameSinceMakesTheFormStale() {
            var one = put(hotline).get(0);
            var first = theySay(hotline, Outcome.NO_POSITION_YET);
            theySay(hotline, Outcome.DECLINED);
            refused("newer-answer", () -> decide(one, NextStep.WAIT, TODAY.plusDays(5), first));
        }

        @Test
        void thatPassesThePointOverIsNone() {
            var one = put(hotline).get(0);
            theySay(hotline, Outcome.PASSED_OVER);
            assertThat(submissions.answerInHand(one.id().value())).isFalse();
            assertThat(events.stream(SubmissionAnswered.class)).isEmpty();
        }

        @Test
        void toAPointAlreadyDecidedWakesNobody() {
            var one = put(hotline).get(0);
            decide(one, NextStep.SHELVED, null);
            var late = theySay(hotline, Outcome.AGREED);
            assertThat(late.submission()).isEqualTo(one.id());
            assertThat(events.stream(SubmissionAnswered.class)).isEmpty();
        }

        @Test
        void toAPaperStillInDraftingWaitsAtTheGate() {
            var proposal = opened(hotline);
            theySay(hotline, Outcome.DECLINED);
            assertThat(events.stream(SubmissionAnswered.class)).isEmpty();
            var one = submissions.of(CORDA, proposal).get(0);
            assertThat(submissions.answerInHand(one.id().value())).isTrue();
        }

        @Test
        void isReadAnewOnlyWithAReason() {
            put(hotline);
            var said = words(hotline);
            readings.give(OFFICER, said.id(), hotline.id(), null, Outcome.AGREED, null);
            refused(
                    "reason-missing",
                    () -> readings.give(OFFICER, said.id(), hotline.id(), null, Outcome.AGREED_IN_PART, " "));
            readings.give(OFFICER, said.id(), hotline.id(), null, Outcome.AGREED_IN_PART, "article 3 is left out");
            assertThat(readings.of(CORDA, said.id()))
                    .extracting(Reading::outcome)
                    .containsExactly(Outcome.AGREED_IN_PART);
            assertThat(readings.of(CORDA, talks.id())).hasSize(2);
        }
    }

    @Nested
    class ADecision {
        @Test
        void thatItIsSettledNeedsTheirAgreement() {
            var one = put(hotline).get(0);
            refused("silence-is-no-answer", () -> decide(one, NextStep.SETTLED, null));
            var referred = theySay(hotline, Outcome.AGREED_AD_REFERENDUM);
            refused("ad-referendum", () -> decide(one, NextStep.SETTLED, null, referred));
            var agreed = theySay(hotline, Outcome.AGREED);
            assertThat(decide(one, NextStep.SETTLED, null, referred, agreed).state())
                    .isEqualTo(SubmissionState.SETTLED);
        }

        @Test
        void thatItIsSettledMayRestOnOurOwnAcceptance() {
            var one = put(hotline).get(0);
            var counter = theySay(hotline, Outcome.COUNTER_TEXT);
            refused("not-agreed", () -> decide(one, NextStep.SETTLED, null, counter));
            acts.perform(NewAct.of(
                    talks, Author.of(CORDA), ActKind.ACCEPTED, List.of(hotline.id()), ActDate.of(TODAY), "xc.desk"));
            assertThat(decide(one, NextStep.SETTLED, null, counter).state()).isEqualTo(SubmissionState.SETTLED);
        }

        @Test
        void isTakenOnceAndGivesAReason() {
            var one = put(hotline).get(0);
            refused(
                    "reason-missing",
                    () -> submissions.decide(OFFICER, one.id(), Set.of(), NextStep.SHELVED, " ", null));
            decide(one, NextStep.SHELVED, null);
            refused("decided-already", () -> decide(one, NextStep.WITHDRAWN, null));
        }

        @Test
        void aWithdrawalIsAnActOfOurs() {
            var one = put(hotline).get(0);
            submissions.reconsider(OFFICER, one.id(), "new instructions");
            assertThat(events.stream(SubmissionReconsidered.class)).hasSize(1);
            decide(one, NextStep.WITHDRAWN, null);
            assertThat(histories
                            .of(CORDA, talks.id())
                            .standing()
                            .of(hotline.id())
                            .owed())
                    .isEmpty();
            refused("not-waiting", () -> submissions.reconsider(OFFICER, one.id(), "again"));
        }

        @Test
        void aDeclinedPointComesBackWithItsPast() {
            var first = put(hotline).get(0);
            var declined = theySay(hotline, Outcome.DECLINED);
            decide(first, NextStep.RESUBMIT, null, declined);
            var again = proposals.open(
                    OFFICER,
                    talks.id(),
                    List.of(PointPut.again(hotline.id(), first.id()), PointPut.first(incidents.id())),
                    null,
                    "in a bundle it may pass");
            var second = submissions.of(CORDA, again).get(0);
            assertThat(submissions.lineage(CORDA, talks.id()))
                    .containsExactly(new SubmissionLink(first.id(), second.id(), Relation.RESUBMITTED_AS));
            assertThat(histories
                            .of(CORDA, talks.id())
                            .standing()
                            .of(hotline.id())
                            .declinedFormally())
                    .hasSize(1);
        }

        @Test
        void theOtherSilentPointsAreOfferedToo() {
            var put = put(hotline, incidents);
            assertThat(submissions.silentBeside(CORDA, put.get(0).id())).isEmpty();
            proposals.delivered(CORDA, "xc.mission", put.get(0).proposal(), TODAY.minusDays(40), "receipt");
            assertThat(submissions.silentBeside(CORDA, put.get(0).id()))
                    .extracting(Submission::id)
                    .containsExactly(put.get(1).id());
            theySay(incidents, Outcome.AGREED);
            assertThat(submissions.silentBeside(CORDA, put.get(0).id())).isEmpty();
        }
    }
}
