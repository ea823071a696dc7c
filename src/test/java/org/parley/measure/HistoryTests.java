package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.measure.ActKind.*;
import static org.parley.measure.Story.ARDEN;
import static org.parley.measure.Story.BRENN;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.measure.LegalStatus.Stage;

/** What was put, answered, remarked and owed; and where the law stands, according to each. */
class HistoryTests {
    private static final MeasureId POINT = new MeasureId("M1");

    @Test
    void tenYearsOfSilenceFrozenInTheMiddleAreStillNoAnswer() {
        var story = Story.about("M1")
                .on("2010-01-01")
                .carried("2010-01-11")
                .arden(PROPOSED, "M1")
                .on("2013-01-01")
                .brenn(FROZEN, "M1")
                .on("2015-01-01")
                .both(RESUMED, "M1");

        var point = story.asOf("2020-01-11").of(POINT);

        var owing = point.owedBy(BRENN).orElseThrow();
        assertThat(owing.since()).isEqualTo(LocalDate.parse("2010-01-11"));
        assertThat(owing.frozenDays()).isEqualTo(730);
        assertThat(owing.days()).isEqualTo(3652 - 730);
        assertThat(point.status()).isEqualTo(MeasureStatus.NEVER_AGREED);
        assertThat(story.standing().counts().nonAnswers()).isZero();
    }

    @Test
    void threeRefusalsThenABundleRefusedThenOnePointSplitOutAndAccepted() {
        var story = Story.about("M1", "M2").on("2015-01-01");
        for (int year = 2015; year < 2018; year++)
            story.on(year + "-01-01")
                    .arden(year == 2015 ? PROPOSED : RESUBMITTED, "M1")
                    .on(year + "-03-01")
                    .brenn(REJECTED, "M1");
        story.on("2019-01-01")
                .arden(BUNDLED, "M1", "M2")
                .arden(RESUBMITTED, "M1", "M2")
                .on("2019-06-01")
                .brenn(REJECTED, "M1", "M2")
                .on("2020-01-01")
                .arden(UNBUNDLED, "M1")
                .arden(RESUBMITTED, "M1")
                .on("2020-02-01")
                .brenn(ACCEPTED, "M1");

        assertThat(story.asOf("2020-01-31").of(POINT).status()).isEqualTo(MeasureStatus.NEVER_AGREED);
        var point = story.of("M1");
        assertThat(point.status()).isEqualTo(MeasureStatus.PENDING);
        assertThat(point.timesPut()).isEqualTo(5);
        assertThat(point.declinedFormally()).hasSize(4);
        assertThat(point.puttings().get(3).together()).containsExactly(new MeasureId("M2"));
        assertThat(point.puttings().get(4).predecessor())
                .isEqualTo(point.puttings().get(3).act());
        assertThat(story.of("M2").status()).isEqualTo(MeasureStatus.NEVER_AGREED);
        assertThat(story.of("M2").declinedFormally()).hasSize(1);
    }

    @Test
    void puttingItAgainDoesNotSetTheDaysBack() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .arden(PROPOSED, "M1")
                .on("2020-02-01")
                .arden(REMINDED, "M1")
                .on("2020-03-01")
                .arden(RESUBMITTED, "M1");

        var owing = story.of("M1").owedBy(BRENN).orElseThrow();

        assertThat(owing.since()).isEqualTo(LocalDate.parse("2020-01-01"));
        assertThat(owing.days()).isEqualTo(60);
        assertThat(owing.reminders()).isEqualTo(1);
        assertThat(story.of("M1").puttings().get(0).state()).isEqualTo(Putting.State.PUT_AGAIN);
    }

    @Test
    void daysCountFromProvedReceiptAlone() {
        var story = Story.about("M1").on("2020-01-01").carried(null).arden(PROPOSED, "M1");

        var owing = story.asOf("2021-01-01").of(POINT).owedBy(BRENN).orElseThrow();

        assertThat(owing.since()).isNull();
        assertThat(owing.days()).isZero();
    }

    @Test
    void papersThatCrossLeaveBothOwing() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .arden(PROPOSED, "M1")
                .on("2020-01-02")
                .brenn(PROPOSED, "M1");

        assertThat(story.of("M1").owedBy(ARDEN)).isPresent();
        assertThat(story.of("M1").owedBy(BRENN)).isPresent();
        assertThat(story.both(DEFERRED, "M1").of("M1").owed()).isEmpty();
    }

    @Test
    void aCounterProposalAnswersAndAsks() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .arden(PROPOSED, "M1")
                .on("2020-02-01")
                .brenn(COUNTER_PROPOSED, "M1");

        assertThat(story.of("M1").owedBy(BRENN)).isEmpty();
        assertThat(story.of("M1").owedBy(ARDEN)).isPresent();
        assertThat(story.of("M1").textOnTheTable()).isEqualTo(story.last());
        assertThat(story.brenn(WITHDRAWN, "M1").of("M1").owed()).isEmpty();
        assertThat(story.of("M1").textOnTheTable()).isEqualTo(new ActId("a1"));
    }

    @Test
    void onePaperIsReadPointByPointAndAReadingMayBeRevised() {
        var story = Story.about("M1", "M2", "M3")
                .on("2020-01-01")
                .arden(PROPOSED, "M1", "M2", "M3")
                .on("2020-03-01")
                .brenn(COMMUNICATED, "M1", "M2")
                .read("M1", Outcome.AGREED)
                .read("M2", Outcome.DECLINED)
                .read("M3", Outcome.PASSED_OVER);
        var before = story.history();
        story.read("M1", Outcome.AGREED_AD_REFERENDUM);

        assertThat(before.standing().of(POINT).status()).isEqualTo(MeasureStatus.PENDING);
        assertThat(story.status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
        assertThat(story.of("M1").puttings().get(0).answers().get(0).reading()).isEqualTo(Outcome.AGREED_AD_REFERENDUM);
        assertThat(story.of("M2").declinedFormally()).hasSize(1);
        assertThat(story.of("M2").owed()).isEmpty();
        assertThat(story.of("M3").passedOver()).hasSize(1);
        assertThat(story.of("M3").owedBy(BRENN)).isPresent();
        assertThat(story.standing().counts().rejections()).isEqualTo(1);
    }

    @Test
    void wordsThatNobodyReadYetMoveNothing() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .arden(PROPOSED, "M1")
                .on("2020-03-01")
                .brenn(COMMUNICATED, "M1");

        assertThat(story.of("M1").owedBy(BRENN)).isPresent();
        assertThat(story.read("M1", Outcome.REMARK_ONLY).of("M1").remarks()).hasSize(1);
        assertThat(story.of("M1").owedBy(BRENN)).isPresent();
        assertThat(story.read("M1", Outcome.DECLINED_TO_DISCUSS).of("M1").owedBy(BRENN))
                .isEmpty();
    }

    @Test
    void aCorrectionStandsFromTheMomentItWasRecorded() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .arden(PROPOSED, "M1")
                .on("2020-02-01")
                .brenn(ACCEPTED, "M1");
        var believed = story.now();
        story.corrected(Author.of(BRENN), REJECTED, "M1");

        assertThat(story.history().knownAt(believed).of(POINT).status()).isEqualTo(MeasureStatus.PENDING);
        assertThat(story.status("M1")).isEqualTo(MeasureStatus.NEVER_AGREED);
        assertThat(story.of("M1").declinedFormally()).containsExactly(story.last());
    }

    @Test
    void suspendedAccordingToOneAndInForceAccordingToTheOther() {
        var story = Story.about("M1", "M2")
                .on("2020-01-01")
                .both(SIGNED, "M1", "M2")
                .both(ENTERED_INTO_FORCE, "M1", "M2")
                .on("2021-01-01")
                .brenn(SUSPENDED, "M1");

        var legal = story.history().legal(Set.of(POINT, new MeasureId("M2")), null, null);

        assertThat(legal.of(BRENN, POINT).stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(legal.of(ARDEN, POINT).stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(legal.of(BRENN)).isEqualTo(Stage.IN_FORCE);
        assertThat(legal.inForceForBoth()).isTrue();
        assertThat(legal.irregular()).isEmpty();
    }

    @Test
    void aSignatureAdReferendumIsFullOnlyOnceConfirmed() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .both(ADOPTED, "M1")
                .arden(SIGNED, "M1")
                .brenn(SIGNED_AD_REFERENDUM, "M1");
        assertThat(story.standing().instrument().signedOn()).isNull();
        assertThat(stage(story, BRENN)).isEqualTo(Stage.SIGNED_AD_REFERENDUM);

        story.on("2020-06-01").brenn(SIGNATURE_CONFIRMED, "M1");

        assertThat(story.standing().instrument().signedOn()).hasToString("2020-06-01");
        assertThat(stage(story, BRENN)).isEqualTo(Stage.SIGNED);
    }

    @Test
    void conditionsOfConsentStandOpenUntilTheOtherTakesThemOn() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .both(SIGNED, "M1")
                .arden(LEGISLATURE_APPROVED_WITH_CONDITIONS, "M1")
                .arden(RATIFIED, "M1")
                .brenn(RATIFIED, "M1")
                .both(ENTERED_INTO_FORCE, "M1");
        assertThat(legal(story).of(ARDEN, POINT).conditionsOpen()).isTrue();
        assertThat(legal(story).irregular()).singleElement().satisfies(act -> assertThat(act.rule())
                .contains("conditions"));

        assertThat(legal(story.brenn(CONDITIONS_ACCEPTED, "M1"))
                        .of(ARDEN, POINT)
                        .conditionsOpen())
                .isFalse();
    }

    @Test
    void forceWithoutTheConsentOfBothIsIrregular() {
        var alone = Story.about("M1").on("2020-01-01").arden(SIGNED, "M1").arden(ENTERED_INTO_FORCE, "M1");
        assertThat(legal(alone).inForceForBoth()).isFalse();
        assertThat(legal(alone).irregular()).hasSize(1);

        var unsigned = Story.about("M1").on("2020-01-01").arden(SIGNED, "M1").both(ENTERED_INTO_FORCE, "M1");
        assertThat(legal(unsigned).irregular()).singleElement().satisfies(act -> assertThat(act.rule())
                .contains("XB"));
    }

    @Test
    void aNoticeRunsUntilItIsRevokedOrSpent() {
        var story = Story.about("M1")
                .on("2020-01-01")
                .both(SIGNED, "M1")
                .both(ENTERED_INTO_FORCE, "M1")
                .on("2021-01-01")
                .carried("2021-01-05")
                .effective("2021-07-05")
                .arden(NOTICE_GIVEN, "M1");
        var notice = story.history()
                .legal(Set.of(POINT), LocalDate.parse("2021-08-01"), null)
                .of(ARDEN, POINT)
                .notice();

        assertThat(notice).extracting(LegalStatus.Notice::receivedOn).isEqualTo(LocalDate.parse("2021-01-05"));
        assertThat(stage(story, ARDEN)).isEqualTo(Stage.IN_FORCE);
        assertThat(legal(story.on("2021-08-02").arden(NOTICE_REVOKED, "M1"))
                        .of(ARDEN, POINT)
                        .notice())
                .isNull();
    }

    @Test
    void theDutyNotToDefeatTheTextBeginsWithSignatureAndEndsWithAPlainNo() {
        var story = Story.about("M1").on("2020-01-01").both(SIGNED, "M1").both(PROVISIONALLY_APPLIED, "M1");
        assertThat(legal(story).of(ARDEN, POINT).refrains()).isTrue();
        assertThat(legal(story).of(ARDEN, POINT).provisionallyApplied()).isTrue();

        story.arden(PROVISIONAL_APPLICATION_ENDED, "M1");

        assertThat(legal(story).of(ARDEN, POINT).refrains()).isFalse();
        assertThat(legal(story).of(BRENN, POINT).refrains()).isTrue();
        assertThat(stage(story.both(TERMINATED, "M1"), ARDEN)).isEqualTo(Stage.NEVER_ENTERED);
    }

    @Test
    void eachEndHasItsNameAndNotificationsAreDatedByReceipt() {
        assertThat(stage(inForce().both(EXPIRED, "M1"), ARDEN)).isEqualTo(Stage.EXPIRED);
        assertThat(stage(inForce().both(SUPERSEDED, "M1"), ARDEN)).isEqualTo(Stage.SUPERSEDED);
        assertThat(stage(inForce().arden(INVALIDATED_BY_COURT, "M1"), ARDEN)).isEqualTo(Stage.INVALIDATED);
        assertThat(stage(inForce().arden(TERMINATED, "M1"), BRENN)).isEqualTo(Stage.IN_FORCE);
        var notified = Story.about("M1")
                .on("2020-01-01")
                .both(SIGNED, "M1")
                .carried("2020-02-01")
                .arden(NOTIFIED, "M1");
        assertThat(legal(notified).of(ARDEN, POINT).notifiedOn()).hasToString("2020-02-01");
        assertThat(legal(notified).bothNotified()).isFalse();
        assertThat(legal(notified.brenn(NOTIFIED, "M1")).bothNotified()).isTrue();
        assertThat(legal(notified).inForceForBoth()).isFalse();
    }

    private static Story inForce() {
        return Story.about("M1")
                .on("2020-01-01")
                .both(SIGNED, "M1")
                .both(ENTERED_INTO_FORCE, "M1")
                .on("2021-01-01");
    }

    private static Legal legal(Story story) {
        return story.history().legal(Set.of(POINT), null, null);
    }

    private static Stage stage(Story story, org.parley.shared.PartyCode party) {
        return legal(story).of(party, POINT).stage();
    }
}
