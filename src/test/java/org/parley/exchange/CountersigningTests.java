package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.exchange.Correspondence.ARDEN;
import static org.parley.exchange.Correspondence.BRENN;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.measure.Negotiation;
import org.parley.paper.Channel;
import org.parley.record.Checkpoint;
import org.parley.record.SeriesLog;
import org.parley.record.SeriesOnFile;
import org.parley.record.SignedNote;
import org.parley.record.Signing;
import org.parley.shared.PartyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each direction of exchange is a small log: its signed head travels, the receiver checks and countersigns, a lie shows. */
@ExchangeTest
class CountersigningTests {
    @Autowired
    private Correspondence desks;

    @Autowired
    private Communications communications;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Signing signing;

    @Autowired
    private SeriesEvidence evidence;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Test
    void everyHeadIsSignedByTheSenderAndCountersignedByTheReceiver() {
        var talks = desks.opened();
        send(talks, "incidents");
        send(talks, "hotline");

        for (var side : List.of(ARDEN, BRENN)) {
            var notes = heads(side, talks);
            assertThat(notes)
                    .hasSize(2)
                    .allMatch(note -> note.bears(signing.key(ARDEN)) && note.bears(signing.key(BRENN)));
            assertThat(Checkpoint.parse(notes.get(1).text()).origin())
                    .isEqualTo("parley.xa/series/" + talks.commonRef());
        }
        assertThat(flaws(talks)).isEmpty();
        assertThat(evidence.counterpart(ARDEN, BRENN))
                .as("known by its receipt, before it ever sent anything")
                .hasValueSatisfying(known -> assertThat(known.verifier())
                        .isEqualTo(signing.key(BRENN).toString()));
        var received =
                evidence.of(BRENN, ARDEN, desks.at(BRENN, talks).id()).get(0).links();
        assertThat(received).hasSize(2).allSatisfy(link -> assertThat(
                        SeriesLog.digest(evidence.contents(BRENN, link).orElseThrow()))
                .isEqualTo(link.content()));
        assertThat(evidence.contents(ARDEN, received.get(0)))
                .as("another desk's")
                .isEmpty();
    }

    @Test
    void aReceiptThatGotLostBringsTheCountersignatureTheNextTime() {
        var talks = desks.opened();
        var first = envelope(talks, "incidents");
        var receipt = receive(first);
        assertThat(receive(first).countersigned()).isNotNull().isEqualTo(receipt.countersigned());
    }

    @Test
    void theNextHeadProvesThatNothingBeforeItChanged() {
        var talks = desks.opened();
        send(talks, "incidents");
        var second = envelope(talks, "hotline");
        var head = Objects.requireNonNull(second.head());
        assertThat(head.since()).as("what Brenn countersigned").isEqualTo(1);
        assertThat(head.proof()).hasSize(1);
    }

    @Test
    void aSenderWhoRewritesThePastIsFoundAtTheNextCommunicationAndBothHeadsAreKept() {
        var talks = desks.opened();
        send(talks, "incidents");
        var rewritten = SeriesLink.first(SeriesLog.digest("other words"));
        sql.sql(
                        "update series_link set content = ?, head = ? where party = 'xa' and negotiation = ? and direction = 'OUT'")
                .param(rewritten.content())
                .param(rewritten.head())
                .param(talks.id().value())
                .update();
        send(talks, "hotline");

        assertThat(desks.arrivedAt(BRENN, talks)).as("marked, not lost").hasSize(2);
        assertThat(flaws(talks)).anyMatch(flaw -> flaw.sentence().contains("a link was rewritten"));
        var doubt = sql.sql("select held, theirs from series_doubt where negotiation = ?")
                .param(desks.at(BRENN, talks).id().value())
                .query()
                .singleRow();
        var held = Checkpoint.parse(
                SignedNote.parse(String.valueOf(doubt.get("held"))).text());
        var theirs = Checkpoint.parse(
                SignedNote.parse(String.valueOf(doubt.get("theirs"))).text());
        assertThat(held.size()).isEqualTo(1);
        assertThat(theirs.size()).isEqualTo(2);
        assertThat(SignedNote.parse(String.valueOf(doubt.get("theirs"))).bears(signing.key(ARDEN)))
                .as("signed by the one who lied")
                .isTrue();
        assertThat(heads(ARDEN, talks)).as("no countersignature for a lie").hasSize(1);
        var shown = evidence.of(BRENN, ARDEN, desks.at(BRENN, talks).id()).get(0);
        assertThat(shown.heads()).extracting(SeriesOnFile.Head::size).containsExactly(1L);
        assertThat(shown.doubts()).singleElement().satisfies(one -> {
            assertThat(one.held()).isEqualTo(doubt.get("held"));
            assertThat(one.theirs()).isEqualTo(doubt.get("theirs"));
        });
    }

    @Test
    void aForkOverAGapIsFoundByTheProof() {
        var talks = desks.opened();
        send(talks, "incidents");
        var whole = envelope(talks, "hotline");
        var head = Objects.requireNonNull(whole.head());
        var links = List.of(
                SeriesLink.first(SeriesLog.digest("another first")),
                new SeriesLink(2, SeriesLink.START, SeriesLog.digest("one that never comes")),
                new SeriesLink(3, SeriesLink.START, whole.link().content()));
        var forked = signing.sign(
                ARDEN,
                SignedNote.unsigned(SeriesHead.checkpoint("parley.xa/series/" + talks.commonRef(), links)
                        .text()));
        receive(new Envelope(
                ARDEN,
                BRENN,
                whole.contents(),
                links.get(2),
                new SeriesHead(forked.written(), head.key(), 1, head.proof(), List.of())));
        assertThat(flaws(talks))
                .anyMatch(flaw -> flaw.kind() == Series.Kind.GAP)
                .anyMatch(flaw -> flaw.sentence().contains("it was forked"));
    }

    @Test
    void aGapIsNotCountersignedAndClosesWhenTheLateOneComes() {
        var talks = desks.opened();
        var first = envelope(talks, "incidents");
        var second = envelope(talks, "hotline");
        assertThat(receive(second).countersigned())
                .as("the first is not there yet")
                .isNull();
        assertThat(flaws(talks)).extracting(Series.Flaw::kind).containsExactly(Series.Kind.GAP);

        assertThat(receive(first).countersigned()).isNotNull();
        assertThat(flaws(talks)).isEmpty();
    }

    @Test
    void aSecondDeliveryOfTheSameChangesNothing() {
        var talks = desks.opened();
        var first = envelope(talks, "incidents");
        receive(first);
        receive(first);
        assertThat(desks.arrivedAt(BRENN, talks)).hasSize(1);
        assertThat(heads(BRENN, talks)).hasSize(1);
    }

    @Test
    void aHeadThatAnotherKeySignedIsInDoubt() {
        var talks = desks.opened();
        send(talks, "incidents");
        var second = envelope(talks, "hotline");
        var head = Objects.requireNonNull(second.head());
        var forged = signing.sign(
                BRENN, SignedNote.unsigned(SignedNote.parse(head.note()).text()));
        receive(new Envelope(
                ARDEN,
                BRENN,
                second.contents(),
                second.link(),
                new SeriesHead(forged.written(), signing.key(BRENN).toString(), 1, head.proof(), List.of())));
        assertThat(flaws(talks)).anyMatch(flaw -> flaw.sentence().contains("a key that is not theirs"));
    }

    private void send(Negotiation talks, String point) {
        var paper = desks.proposal(Channel.DESK, talks, desks.point(talks, point));
        communications.send(paper.id().value());
    }

    /** What lies in the outbox, as if a relay had taken it and got stuck. */
    private Envelope envelope(Negotiation talks, String point) {
        var paper = desks.proposal(Channel.DESK, talks, desks.point(talks, point));
        transaction.executeWithoutResult(status -> {
            communications.send(paper.id().value());
            sql.sql("update outbox set claimed_until = timestamp '2999-01-01 00:00:00' where delivered_at is null")
                    .update();
        });
        return sql.sql("select envelope from outbox where communication = ?")
                .param(desks.sentAs(paper).id().value())
                .query((row, n) -> EnvelopeFile.read(row.getString(1)))
                .single();
    }

    private Receipt receive(Envelope envelope) {
        return arrivals.receive(envelope);
    }

    private List<SignedNote> heads(PartyCode side, Negotiation talks) {
        return sql.sql("select note from series_head where party = ? and negotiation = ? order by size")
                .param(side.value())
                .param(desks.at(side, talks).id().value())
                .query((row, n) -> SignedNote.parse(row.getString(1)))
                .list();
    }

    private List<Series.Flaw> flaws(Negotiation talks) {
        return communications.flaws(BRENN, desks.at(BRENN, talks).id());
    }
}
