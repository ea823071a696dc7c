package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.Negotiation;
import org.parley.measure.Outcome;
import org.parley.measure.Relation;
import org.parley.measure.Submission;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.story.Person.Form;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of points that Arden puts, decided by its people on the real engine: every way out of a proposal. */
class PointCourseTests extends AtTheDesks {
    @Autowired
    private Submissions submissions;

    @SuppressWarnings("NullAway.Init") // there before each test
    private Negotiation talks;

    @SuppressWarnings("NullAway.Init")
    private Measure hotline;

    @SuppressWarnings("NullAway.Init")
    private Measure visits;

    @BeforeEach
    void twoPointsAreReady() {
        talks = talks("xa");
        hotline = point(talks, "Hotline", InstrumentKind.TREATY);
        visits = point(talks, "Visits", InstrumentKind.TREATY);
    }

    @Test
    void whatTheyAcceptedIsSettledAndItsTextIsWhereTheInstrumentStarts() {
        putAndSent(hotline);
        theySay(talks, hotline, Outcome.AGREED);
        decides("SETTLED");
        assertThat(ends()).containsExactlyInAnyOrder("EndEvent_Settled", "EndEvent_EveryPointDecided");
        assertThat(ends.running("proposal", talks.id().value())).isZero();

        var form = person("xa.desk").form("/negotiations/" + talks.id() + "/instruments", "form[action$=/instruments]");
        person("xa.desk").submit(form.set("title", "Hotline").tick("points", "Hotline"));
        var settle = task("desk", "Settle text");
        assertThat(settle.value("texts[0].words")).isEqualTo("Words on Hotline.");
        assertThat(settle.value("texts[0].language")).isEqualTo("en");
        assertThat(person("xa.desk").page("/measures/" + hotline.id()).link("Instrument"))
                .startsWith("/instruments/");
    }

    @ParameterizedTest
    @CsvSource({"SHELVED, EndEvent_Shelved", "WITHDRAWN, EndEvent_Withdrawn"})
    void aPointThatTheyDeclinedLeavesByOurDecision(String step, String end) {
        putAndSent(hotline);
        theySay(talks, hotline, Outcome.DECLINED);
        decides(step);
        assertThat(ends()).containsExactlyInAnyOrder(end, "EndEvent_EveryPointDecided");
    }

    @Test
    void aDeclinedPointIsPutAgainWithAnotherInALinkedProposal() {
        putAndSent(hotline);
        theySay(talks, hotline, Outcome.DECLINED);
        var form = task("desk", "Decide next step").set("nextStep", "RESUBMIT").set("inwardReason", "In a bundle");
        submits("desk", form.tick("bundle", "Visits"));
        assertThat(ends()).containsExactlyInAnyOrder("EndEvent_ToBeResubmitted", "EndEvent_EveryPointDecided");
        assertThat(ends.running("proposal", talks.id().value())).isOne();
        assertThat(submissions.lineage(talks.party(), talks.id()))
                .singleElement()
                .matches(link -> link.relation() == Relation.RESUBMITTED_AS);
        sends();
        assertThat(submission(hotline).state()).isEqualTo(SubmissionState.WITH_THE_COUNTERPART);
        assertThat(submission(visits).state()).isEqualTo(SubmissionState.WITH_THE_COUNTERPART);
    }

    @Test
    void aPointThatWaitsOnHearsTheNextAnswer() {
        putAndSent(hotline);
        theySay(talks, hotline, Outcome.NO_POSITION_YET);
        var form = task("desk", "Decide next step").set("nextStep", "WAIT").set("inwardReason", "They need time");
        assertThat(person("xa.desk").refused(form).text()).contains("day");
        form = task("desk", "Decide next step").set("nextStep", "WAIT").set("inwardReason", "They need time");
        submits("desk", form.set("until", calendar.today().plusDays(10).toString()));
        assertThat(tasks("desk", "Decide")).isEmpty();
        assertThat(person("xa.desk").page("/measures/" + hotline.id()).text())
                .contains("Our own work on it ran by: Proposal, version");
        theySay(talks, hotline, Outcome.AGREED);
        decides("SETTLED");
        assertThat(ends()).containsExactlyInAnyOrder("EndEvent_Settled", "EndEvent_EveryPointDecided");
    }

    @Test
    void anAnswerThatIsReadWhileTheFormIsOpenMakesItStale() {
        putAndSent(hotline);
        theySay(talks, hotline, Outcome.DECLINED);
        var open = task("desk", "Decide next step").set("nextStep", "SHELVED").set("inwardReason", "They said no");
        theySay(talks, hotline, Outcome.COUNTER_TEXT);
        assertThat(person("xa.desk").refused(open).text()).contains("Something changed since you opened this form");
        decides("SHELVED");
    }

    @Test
    void oneReminderGoesForAllSilentPointsAndTheyListenOn() {
        putAndSent(hotline, visits);
        silence();
        assertThat(tasks("desk", "Decide what silence calls for")).hasSize(2);
        var form = person("xa.desk")
                .open(tasks("desk", "Decide what silence calls for").get(0));
        form.set("onSilence", "REMIND")
                .set("until", calendar.today().plusDays(20).toString());
        submits("desk", form.set("inwardReason", "Four weeks have passed"));
        assertThat(tasks("desk", "Decide what silence calls for")).isEmpty();
        assertThat(ends.running("paper", talks.id().value())).isOne();
        theySay(talks, visits, Outcome.AGREED);
        decides("SETTLED");
        var reminder = task("desk", "Draft paper");
        assertThat(reminder.text()).contains("Hotline").contains("Visits");
    }

    @Test
    void aSilenceMayBeWaitedOnAndThenDecidedWithoutAnAnswer() {
        putAndSent(hotline);
        silence();
        var form = task("desk", "Decide what silence calls for").set("onSilence", "WAIT");
        submits(
                "desk",
                form.set("until", calendar.today().plusDays(5).toString()).set("inwardReason", "Their elections"));
        assertThat(tasks("desk", "Decide what silence calls for")).isEmpty();
        calendar.daysPass(6);
        timers.fire();
        submits(
                "desk",
                task("desk", "Decide what silence calls for")
                        .set("onSilence", "NEXT")
                        .set("inwardReason", "Enough"));
        decides("SHELVED");
        assertThat(ends()).containsExactlyInAnyOrder("EndEvent_Shelved", "EndEvent_EveryPointDecided");
    }

    @Test
    void anAnswerThatComesMeanwhileTakesTheSilenceAway() {
        putAndSent(hotline);
        silence();
        assertThat(tasks("desk", "Decide what silence calls for")).hasSize(1);
        theySay(talks, hotline, Outcome.AGREED);
        assertThat(tasks("desk", "Decide what silence calls for")).isEmpty();
        decides("SETTLED");
    }

    @Test
    void aPointThatWaitsIsReconsideredFromTheLedger() {
        putAndSent(hotline);
        var link = person("xa.desk").page("/measures/" + hotline.id()).link("Reconsider");
        var form = person("xa.desk").form(link, "form[action$=/reconsider]");
        person("xa.desk").submit(form.set("inwardReason", "The minister changed her mind"));
        decides("WITHDRAWN");
        assertThat(ends()).containsExactlyInAnyOrder("EndEvent_Withdrawn", "EndEvent_EveryPointDecided");
        assertThat(person("xb.desk").status(link)).isEqualTo(404);
    }

    @Test
    void anAnswerBeforeThePaperLeftIsInHandWhenItLeaves() {
        puts(null, hotline);
        theySay(talks, hotline, Outcome.DECLINED);
        assertThat(tasks("desk", "Decide next step")).isEmpty();
        sends();
        decides("SHELVED");
        assertThat(ends()).containsExactlyInAnyOrder("EndEvent_Shelved", "EndEvent_EveryPointDecided");
    }

    @Test
    void aDroppedPaperPutsNothingAndFreesItsPoints() {
        puts(null, hotline);
        var papers = person("xa.desk").page("/negotiations/" + talks.id() + "/papers");
        var paper = papers.document().select("main a[href*=/papers/]").attr("href");
        var form = person("xa.desk").form(paper, "form[action$=/recall]");
        person("xa.desk").submit(form.set("inwardReason", "Not the moment"));
        submits(
                "desk",
                task("desk", "Decide on recalled paper").set("way", "DROP").set("inwardReason", "Not the moment"));
        assertThat(ends()).containsExactly("EndEvent_NotPut");
        assertThat(submission(hotline).state()).isEqualTo(SubmissionState.NOT_PUT);
        puts(null, hotline);
    }

    // what the people do

    private void putAndSent(Measure... points) {
        puts(calendar.today().plusDays(30).toString(), points);
        sends();
    }

    private void puts(@Nullable String answerWantedBy, Measure... points) {
        var form = person("xa.desk").form("/negotiations/" + talks.id() + "/propose", "form[action$=/propose]");
        for (var point : points) form.tick("points", point.title());
        if (answerWantedBy != null) form.set("answerWantedBy", answerWantedBy);
        person("xa.desk").submit(form.set("inwardReason", "As instructed"));
    }

    private void sends() {
        var form = task("desk", "Draft paper")
                .set("coveringText", "Arden proposes.")
                .set("channel", "DESK");
        for (var point : List.of(hotline, visits)) {
            if (!form.text().contains(". " + point.title())) continue;
            var text = form.point(point.title()) + ".texts[0].";
            form.set(text + "language", "en").set(text + "words", "Words on " + point.title() + ".");
        }
        submits("desk", form);
        new Desk("xa", "Brenn", port, calendar).everyAgencyClears();
        submits("head", task("head", "Approve").set("approved", "true"));
    }

    private void silence() {
        calendar.daysPass(31);
        timers.fire();
    }

    private void decides(String step) {
        submits("desk", task("desk", "Decide next step").set("nextStep", step).set("inwardReason", "As instructed"));
    }

    private Form task(String function, String name) {
        return person("xa." + function).task(name, talks.subject());
    }

    private List<String> tasks(String function, String name) {
        return person("xa." + function).tasks(name, talks.subject());
    }

    private void submits(String function, Form form) {
        person("xa." + function).submit(form);
    }

    private List<String> ends() {
        return ends.of("proposal", talks.id().value());
    }

    private Submission submission(Measure point) {
        var all = submissions.of(talks.party(), point.id());
        return all.get(all.size() - 1);
    }
}
