package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.exchange.Correspondence.ARDEN;
import static org.parley.exchange.Correspondence.BRENN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.parley.measure.ActKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiation;
import org.parley.measure.NextStep;
import org.parley.measure.Outcome;
import org.parley.measure.Provenance;
import org.parley.measure.Submission;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.paper.Channel;
import org.parley.paper.Drafting;
import org.parley.paper.Paper;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in is registered, confirmed, read point by point, and answered; and papers that a person brings. */
@ExchangeTest
class ReadingTheirWordsTests {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Correspondence desks;

    @Autowired
    private Communications communications;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Confirming confirming;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Assessing assessing;

    @Autowired
    private Replying replying;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Papers papers;

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo(code));
    }

    private Paper byMission(Negotiation negotiation, Measure... points) {
        return desks.proposal(Channel.MISSION, negotiation, points);
    }

    private Communication handed(Paper paper, Handing outcome, String stamp) {
        return handingOver.handOver(
                desks.actor("xa.mission"),
                paper.id(),
                new HandOver(outcome, "First Secretary", "Ministry of Foreign Affairs of Brenn", TODAY, stamp, null));
    }

    private Submission only(Paper paper) {
        return submissions
                .of(ARDEN, Objects.requireNonNull(paper.head().proposal()))
                .get(0);
    }

    @Test
    void aPaperLeftWithThemIsProvedAndOneReadOutOnlyByTheirStamp() {
        var negotiation = desks.opened();
        var left = byMission(negotiation, desks.point(negotiation, "left"));
        var readOut = byMission(negotiation, desks.point(negotiation, "read out"));
        var stamped = byMission(negotiation, desks.point(negotiation, "stamped"));

        assertThat(handed(left, Handing.LEFT, "").days().receivedOn()).isEqualTo(TODAY);
        assertThat(handed(readOut, Handing.READ_OUT, "").days().receivedOn()).isNull();
        assertThat(handed(stamped, Handing.READ_OUT, "77/1").days().receivedOn())
                .isEqualTo(TODAY);

        assertThat(only(left).receivedOn()).isEqualTo(TODAY);
        assertThat(only(readOut).receivedOn()).isNull();
        assertThat(only(readOut).state()).isEqualTo(SubmissionState.WITH_THE_COUNTERPART);
        assertThat(desks.arrivedAt(BRENN, negotiation))
                .as("nothing crosses by the exchange")
                .isEmpty();
    }

    @Test
    void proofThatComesLaterStartsTheDaysAndIsTakenOnce() {
        var negotiation = desks.opened();
        var paper = byMission(negotiation, desks.point(negotiation, "read out"));
        var it = handed(paper, Handing.READ_OUT, "");
        var mission = desks.actor("xa.mission");

        refused("day-impossible", () -> deliveries.prove(mission, it.id(), TODAY.plusDays(1), "their note 12"));
        deliveries.prove(mission, it.id(), TODAY, "their note 12 names ours");

        assertThat(only(paper).receivedOn()).isEqualTo(TODAY);
        refused("proved-already", () -> deliveries.prove(mission, it.id(), TODAY, "again"));
    }

    @Test
    void aPaperThatTheyReturnedIsARefusalToReceiveForTheDeskToRead() {
        var negotiation = desks.opened();
        var paper = byMission(negotiation, desks.point(negotiation, "returned"));

        assertThat(handed(paper, Handing.RETURNED, "").days().receivedOn()).isNull();

        var theirs = desks.arrivedAt(ARDEN, negotiation);
        assertThat(theirs).singleElement().satisfies(it -> {
            assertThat(it.form()).isEqualTo(HandingOver.RETURNED_UNRECEIVED);
            assertThat(it.recordedByUs()).isTrue();
        });
        var it = desks.registered(theirs.get(0));
        assertThat(assessing.questions(ARDEN, it.id()))
                .extracting(Question::suggested)
                .containsExactly(Outcome.REFUSED_TO_RECEIVE);
    }

    @Test
    void whatCannotHaveHappenedIsNotTaken() {
        var negotiation = desks.opened();
        var paper = byMission(negotiation, desks.point(negotiation, "left"));
        var tomorrow = new HandOver(Handing.LEFT, "First Secretary", "there", TODAY.plusDays(1), null, null);

        refused("day-in-future", () -> handingOver.handOver(desks.actor("xa.mission"), paper.id(), tomorrow));
        refused("returned-yet-stamped", () -> handed(paper, Handing.RETURNED, "77/1"));
        refused("unknown-paper", () -> handingOver.handOver(desks.actor("xb.mission"), paper.id(), tomorrow));
        refused("not-your-office", () -> handingOver.handOver(desks.actor("xa.desk"), paper.id(), tomorrow));
        handed(paper, Handing.LEFT, "");
        refused("sent-already", () -> handed(paper, Handing.LEFT, ""));
    }

    private Communication said(Negotiation negotiation, boolean official, Measure... points) {
        return reporting.report(
                desks.actor("xa.mission"),
                new Report(
                        Report.Way.SAID,
                        negotiation.id(),
                        "oral message",
                        "embassy",
                        "expert",
                        "Ministry of Foreign Affairs of Brenn",
                        null,
                        TODAY,
                        "They could live with seventy-two hours.",
                        new Communication.Said(false, "Deputy head of department", official, "Brenn City"),
                        List.of(points).stream()
                                .map(point -> Report.point(point.id(), "seventy-two hours", List.of()))
                                .toList(),
                        Marking.DIPLOMATIC_CORRESPONDENCE,
                        null));
    }

    @Test
    void whatWasSaidNeedsNoFileAndIsNeverTheirOriginal() {
        var negotiation = desks.opened();
        var it = desks.registered(said(negotiation, true, desks.point(negotiation, "hours")));

        assertThat(it.provenance()).isEqualTo(Provenance.ORAL);
        assertThat(communications.recordedByUs(it.id().value())).isTrue();
        assertThat(it.isFormal()).isTrue();
        assertThat(it.numbers().registry()).startsWith("XA-R ");
        assertThat(said(negotiation, false).isFormal()).as("a personal view").isFalse();
    }

    @Test
    void whoWroteItDownDoesNotConfirmItAndASecondPersonDoesOnce() {
        var negotiation = desks.opened();
        var it = desks.registered(said(negotiation, true));

        refused("same-person", () -> confirming.confirm(desks.actor("xa.mission"), it.id(), null));
        refused("unknown-communication", () -> confirming.confirm(desks.actor("xb.registrar"), it.id(), null));
        confirming.confirm(desks.actor("xa.registrar"), it.id(), "It was forty-eight hours");

        var after = communications.get(ARDEN, it.id());
        assertThat(after.isConfirmed()).isFalse();
        assertThat(after.keeping().contested()).isEqualTo("It was forty-eight hours");
        refused("confirmed-already", () -> confirming.confirm(desks.actor("xa.desk"), it.id(), null));
    }

    @Test
    void anotherDesksCommunicationIsNotFoundByIdNorByNumber() {
        var negotiation = desks.opened();
        var it = desks.registered(said(negotiation, true));
        var number = Objects.requireNonNull(it.numbers().registry());

        assertThat(communications.find(BRENN, it.id())).isEmpty();
        assertThat(communications.search(ARDEN, number))
                .extracting(Communication::id)
                .contains(it.id());
        assertThat(communications.search(BRENN, number)).isEmpty();
    }

    /** Two points put over the exchange, and a note of Brenn's that speaks of the first alone. */
    private Communication answered(Negotiation negotiation, Measure first, Measure second, ActKind act) {
        var paper = desks.proposal(Channel.DESK, negotiation, first, second);
        communications.send(paper.id().value());
        var here = desks.at(BRENN, negotiation);
        var came = desks.arrivedAt(BRENN, negotiation);
        var arrived = desks.registered(came.get(came.size() - 1));
        var desk = desks.actor("xb.desk");
        assessing.assess(
                desk,
                arrived.id(),
                assessing.questions(BRENN, arrived.id()).stream()
                        .map(q -> new PointRead(q.measure().id(), null, Objects.requireNonNull(q.suggested()), null))
                        .toList());
        var theirFirst = desks.at(here.id(), first);
        var road = replying.decide(
                desk,
                arrived.id(),
                new ReplyDecision(
                        List.of(
                                new ReplyDecision.OnPoint(theirFirst.id(), say(act)),
                                new ReplyDecision.OnPoint(
                                        desks.at(here.id(), second).id(), Say.NOTHING)),
                        List.of(),
                        null,
                        null,
                        "we can live with it"));
        assertThat(road.reply()).isEqualTo("paper");
        var reply = papers.get(BRENN, new PaperId(Objects.requireNonNull(road.paperId())));
        var approved = desks.approved(
                reply, Channel.DESK, List.of(new Drafting.Point(theirFirst.id(), act, List.of(), "So be it.")));
        communications.send(approved.id().value());
        var back = desks.arrivedAt(ARDEN, negotiation);
        return desks.registered(back.get(back.size() - 1));
    }

    private static Say say(ActKind act) {
        return act == ActKind.REJECTED ? Say.DECLINE : Say.ACCEPT_AD_REFERENDUM;
    }

    private PointRead read(MeasureId measure, Outcome outcome) {
        return new PointRead(measure, null, outcome, null);
    }

    @Test
    void everyPointIsReadAndThoseLeftOutArePassedOver() {
        var negotiation = desks.opened();
        var first = desks.point(negotiation, "first");
        var second = desks.point(negotiation, "second");
        var it = answered(negotiation, first, second, ActKind.ACCEPTED_AD_REFERENDUM);
        var desk = desks.actor("xa.desk");

        var questions = assessing.questions(ARDEN, it.id());
        assertThat(questions).extracting(q -> q.measure().id()).containsExactly(first.id(), second.id());
        assertThat(questions.get(0).suggested()).as("nothing is chosen for us").isNull();
        assertThat(questions.get(1).suggested()).isEqualTo(Outcome.PASSED_OVER);
        assertThat(Objects.requireNonNull(questions.get(0).item()).wording()).contains("Accepted ad referendum.");

        refused(
                "point-not-read",
                () -> assessing.assess(desk, it.id(), List.of(read(first.id(), Outcome.AGREED_AD_REFERENDUM))));
        refused(
                "words-are-there",
                () -> assessing.assess(
                        desk,
                        it.id(),
                        List.of(read(first.id(), Outcome.PASSED_OVER), read(second.id(), Outcome.PASSED_OVER))));
        assessing.assess(
                desk,
                it.id(),
                List.of(
                        read(first.id(), Outcome.AGREED_AD_REFERENDUM),
                        new PointRead(second.id(), questions.get(1).answers(), Outcome.PASSED_OVER, null)));

        var waits = submissions.openOf(ARDEN, first.id()).orElseThrow();
        assertThat(submissions.answerInHand(waits.id().value())).isTrue();
        assertThat(submissions.answerInHand(submissions
                        .openOf(ARDEN, second.id())
                        .orElseThrow()
                        .id()
                        .value()))
                .as("passing over is no answer")
                .isFalse();
    }

    @Test
    void aSecondAnswerToADeclinedPointIsTakenUpThoughNobodyWaitsForIt() {
        var negotiation = desks.opened();
        var first = desks.point(negotiation, "first");
        var it = answered(negotiation, first, desks.point(negotiation, "second"), ActKind.REJECTED);
        var desk = desks.actor("xa.desk");
        var questions = assessing.questions(ARDEN, it.id());
        assessing.assess(
                desk,
                it.id(),
                List.of(
                        read(first.id(), Outcome.DECLINED),
                        read(questions.get(1).measure().id(), Outcome.PASSED_OVER)));
        var declined = submissions.openOf(ARDEN, first.id()).orElseThrow();
        var seen = submissions.undecidedReadings(ARDEN, declined.id()).get(0).id();
        submissions.decide(desk, declined.id(), Set.of(seen), NextStep.SHELVED, "they said no", null);

        var late = desks.registered(said(negotiation, true, first));
        var asked = assessing.questions(ARDEN, late.id());
        assertThat(asked.get(0).submissions()).extracting(Submission::id).contains(declined.id());
        assessing.assess(
                desk,
                late.id(),
                asked.stream()
                        .map(q -> q.measure().id().equals(first.id())
                                ? new PointRead(first.id(), declined.id(), Outcome.AGREED, null)
                                : read(q.measure().id(), Outcome.PASSED_OVER))
                        .toList());

        assertThat(replying.nobodyWaitsFor(ARDEN, replying.readings(ARDEN, late.id())))
                .extracting(Submission::id)
                .containsExactly(declined.id());
        var road = replying.decide(
                desk,
                late.id(),
                new ReplyDecision(
                        List.of(),
                        List.of(new ReplyDecision.TakenUp(declined.id(), ReplyDecision.How.SETTLE)),
                        null,
                        null,
                        "they came round"));
        assertThat(road.reply()).isEqualTo("none");
        assertThat(submissions.get(ARDEN, declined.id()).state()).isEqualTo(SubmissionState.SETTLED);
    }

    @Test
    void leavingItUnansweredNamesWhoDecidedAndAFutureDay() {
        var negotiation = desks.opened();
        var it = desks.registered(said(negotiation, true));
        var desk = desks.actor("xa.desk");
        assessing.assess(desk, it.id(), List.of());

        refused("authority-missing", () -> replying.decide(desk, it.id(), unanswered("", TODAY.plusDays(9))));
        refused("future-day-needed", () -> replying.decide(desk, it.id(), unanswered("Head of department", TODAY)));
        replying.decide(desk, it.id(), unanswered("Head of department", TODAY.plusDays(9)));

        assertThat(communications.reply(ARDEN, it.id())).hasValueSatisfying(reply -> {
            assertThat(reply.reply()).isEqualTo("none");
            assertThat(reply.until()).isEqualTo(TODAY.plusDays(9));
        });
    }

    private static ReplyDecision unanswered(String decidedBy, LocalDate until) {
        return new ReplyDecision(List.of(), List.of(), decidedBy, until, "it asks for nothing");
    }
}
