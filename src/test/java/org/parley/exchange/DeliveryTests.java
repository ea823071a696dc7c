package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.parley.exchange.Correspondence.ARDEN;
import static org.parley.exchange.Correspondence.BRENN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Measure;
import org.parley.measure.Negotiation;
import org.parley.measure.Submissions;
import org.parley.paper.Channel;
import org.parley.paper.Paper;
import org.parley.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExchangeTest
class DeliveryTests {
    @Autowired
    private Correspondence desks;

    @Autowired
    private Communications communications;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Acts acts;

    @Autowired
    private Relay relay;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @MockitoSpyBean
    private Arrivals arrivals;

    private Paper sent(Negotiation negotiation, String... titles) {
        var points = List.of(titles).stream()
                .map(title -> desks.point(negotiation, title))
                .toArray(Measure[]::new);
        var paper = desks.proposal(Channel.DESK, negotiation, points);
        communications.send(paper.id().value());
        return paper;
    }

    @Test
    void aPaperStandsInBothRegistersAndItsDeliveryIsProved() {
        var negotiation = desks.opened();
        var paper = sent(negotiation, "incidents", "hotline");

        var ours = desks.sentAs(paper);
        assertThat(ours.numbers().ours()).matches("\\d{4}");
        assertThat(ours.numbers().registry()).startsWith("XA-R ");
        assertThat(ours.days().receivedOn()).isEqualTo(LocalDate.now(ZoneOffset.UTC));
        assertThat(communications.undelivered(ARDEN, ours.id())).isNull();

        var theirs = desks.arrivedAt(BRENN, negotiation);
        assertThat(theirs).hasSize(1);
        assertThat(theirs.get(0).numbers().theirs()).isEqualTo(ours.numbers().ours());
        assertThat(theirs.get(0).isRegistered()).isFalse();
        assertThat(theirs.get(0).series()).isEqualTo(ours.series());
        assertThat(theirs.get(0).items()).extracting(Communication.Item::title).containsExactly("incidents", "hotline");
    }

    @Test
    void theDayOfDeliveryReachesTheActAndThePointsThatWait() {
        var negotiation = desks.opened();
        var paper = sent(negotiation, "incidents");

        assertThat(acts.of(ARDEN, negotiation.id())).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ActKind.PROPOSED);
            assertThat(act.recordedBy()).isEqualTo("xa.head");
            assertThat(Objects.requireNonNull(act.passage()).receivedOn()).isNotNull();
        });
        assertThat(submissions.of(ARDEN, Objects.requireNonNull(paper.head().proposal())))
                .allSatisfy(submission -> assertThat(submission.receivedOn()).isNotNull());
    }

    @Test
    void sendingTwiceAndDeliveringTwiceDoNoMoreThanOnce() {
        var negotiation = desks.opened();
        var paper = sent(negotiation, "incidents");
        communications.send(paper.id().value());
        var it = desks.sentAs(paper);
        var envelope = envelope(it);

        var receipt = arrivals.receive(envelope);

        assertThat(receipt.head()).isEqualTo(envelope.link().head());
        assertThat(desks.arrivedAt(BRENN, negotiation)).hasSize(1);
        assertThat(acts.of(ARDEN, negotiation.id())).hasSize(1);
    }

    @Test
    void whatIsNotApprovedDoesNotLeave() {
        var negotiation = desks.opened();
        var point = desks.point(negotiation, "incidents");
        var approved = desks.proposal(Channel.DESK, negotiation, point);
        assertThat(desks.arrivedAt(BRENN, negotiation)).isEmpty();
        assertThatThrownBy(() -> communications.send("no-such-paper")).isInstanceOf(Refusal.class);
        assertThat(register(approved)).isEmpty();
    }

    private List<Communication> register(Paper paper) {
        return communications.ofPaper(ARDEN, paper.id().value()).stream().toList();
    }

    @Test
    void aSenderThatRollsBackHasSentNothing() {
        var negotiation = desks.opened();
        var paper = desks.proposal(Channel.DESK, negotiation, desks.point(negotiation, "incidents"));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            communications.send(paper.id().value());
            status.setRollbackOnly();
        });

        assertThat(register(paper)).isEmpty();
        assertThat(desks.arrivedAt(BRENN, negotiation)).isEmpty();
        communications.send(paper.id().value());
        assertThat(desks.sentAs(paper).series())
                .extracting(link -> link.number())
                .isEqualTo(1L);
    }

    @Test
    void whatACrashLeftInTheOutboxIsDeliveredByThePoller() {
        var negotiation = desks.opened();
        doThrow(new IllegalStateException("the machine died")).when(arrivals).receive(any());
        var first = sent(negotiation, "incidents");
        var second = sent(negotiation, "hotline");
        assertThat(communications.undelivered(ARDEN, desks.sentAs(first).id())).contains("the machine died");
        assertThat(desks.sentAs(first).days().receivedOn()).isNull();
        assertThat(desks.arrivedAt(BRENN, negotiation)).isEmpty();

        doCallRealMethod().when(arrivals).receive(any());
        dueAgain();
        relay.carryDue();

        assertThat(desks.arrivedAt(BRENN, negotiation))
                .extracting(it -> Objects.requireNonNull(it.series()).number())
                .containsExactly(1L, 2L);
        assertThat(desks.sentAs(second).days().receivedOn()).isNotNull();
    }

    @Test
    void aRelayThatDiesBetweenDeliveryAndReceiptLeavesOneCommunicationBehind() {
        var negotiation = desks.opened();
        doThrow(new IllegalStateException("the machine died")).when(arrivals).receive(any());
        var paper = sent(negotiation, "incidents");
        doCallRealMethod().when(arrivals).receive(any());
        dueAgain();
        var claim = new TransactionTemplate(transactions)
                .execute(status -> outbox.claim().orElseThrow());
        arrivals.receive(Objects.requireNonNull(claim).envelope());

        assertThat(relay.carryDue()).as("claimed by the relay that died").isZero();
        dueAgain();
        assertThat(relay.carryDue()).isOne();

        assertThat(desks.arrivedAt(BRENN, negotiation)).hasSize(1);
        assertThat(desks.sentAs(paper).days().receivedOn()).isNotNull();
    }

    /** As if the pause after a failure, or the claim of a relay that died, had run out. */
    private void dueAgain() {
        sql.sql("update outbox set next_try_at = written_at, claimed_until = null where delivered_at is null")
                .update();
    }

    @Test
    void theReceiverNoticesAGapAndAFork() {
        var negotiation = desks.opened();
        var first = desks.sentAs(sent(negotiation, "incidents"));
        var contents = envelope(first).contents();
        var here = desks.at(BRENN, negotiation);
        var second = Objects.requireNonNull(first.series()).next(EnvelopeFile.digest(contents));
        var third = second.next(EnvelopeFile.digest(contents));

        arrivals.receive(new Envelope(ARDEN, BRENN, contents, third));
        assertThat(communications.flaws(BRENN, here.id()))
                .extracting(Series.Flaw::kind, Series.Flaw::number)
                .containsExactly(tuple(Series.Kind.GAP, 2L));

        arrivals.receive(new Envelope(ARDEN, BRENN, contents, second));
        assertThat(communications.flaws(BRENN, here.id())).isEmpty();

        var rewritten = new SeriesLink(2, SeriesLink.START, EnvelopeFile.digest(contents));
        arrivals.receive(new Envelope(ARDEN, BRENN, contents, rewritten));
        assertThat(communications.flaws(BRENN, here.id()))
                .extracting(Series.Flaw::kind)
                .contains(Series.Kind.FORK);
        assertThat(desks.arrivedAt(BRENN, negotiation))
                .as("both accounts are kept")
                .hasSize(4);
    }

    @Test
    void aPartyThatIsNoneToTheNegotiationCannotWriteIntoIt() {
        var negotiation = desks.opened();
        var contents = envelope(desks.sentAs(sent(negotiation, "incidents"))).contents();
        var link = SeriesLink.first(EnvelopeFile.digest(contents));

        assertThatThrownBy(() -> arrivals.receive(new Envelope(BRENN, BRENN, contents, link)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("wrong-counterpart"));
    }

    @Test
    void papersThatCrossStandInBothRegistersEachInItsOwnSeries() {
        var negotiation = desks.opened();
        sent(negotiation, "incidents");
        var here = desks.at(BRENN, negotiation);
        var arrived = desks.registered(desks.arrivedAt(BRENN, negotiation).get(0));
        assertThat(arrived.numbers().registry()).startsWith("XB-R ");

        sent(negotiation, "hotline");
        var theirs = desks.proposal(Channel.DESK, here, desks.point(here, "dialogue"));
        communications.send(theirs.id().value());

        assertThat(desks.arrivedAt(ARDEN, negotiation)).hasSize(1);
        assertThat(desks.arrivedAt(BRENN, negotiation)).hasSize(2);
        assertThat(communications.head(BRENN, here.id(), Direction.OUT))
                .isEqualTo(communications.head(ARDEN, negotiation.id(), Direction.IN));
        assertThat(communications.head(ARDEN, negotiation.id(), Direction.OUT))
                .isEqualTo(communications.head(BRENN, here.id(), Direction.IN));
    }

    @Test
    void registeringMakesTheirPointsOursUnderTheSameReference() {
        var negotiation = desks.opened();
        var incidents = desks.point(negotiation, "incidents");
        var paper = desks.proposal(Channel.DESK, negotiation, incidents);
        communications.send(paper.id().value());
        var here = desks.at(BRENN, negotiation);

        var it = desks.registered(desks.arrivedAt(BRENN, negotiation).get(0));

        var ours = desks.at(here.id(), incidents);
        assertThat(ours.id()).isNotEqualTo(incidents.id());
        assertThat(it.items().get(0).measure()).isEqualTo(ours.id());
        assertThat(acts.of(BRENN, here.id())).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ActKind.COMMUNICATED);
            assertThat(act.by(ARDEN)).isTrue();
        });
        assertThatThrownBy(() -> desks.registered(it)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo("registered-already"));
    }

    private Envelope envelope(Communication it) {
        return EnvelopeFile.read(sql.sql("select envelope from outbox where communication = :id")
                .param("id", it.id().value())
                .query(String.class)
                .single());
    }
}
