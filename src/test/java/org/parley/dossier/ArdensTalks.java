package org.parley.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.exchange.Communications;
import org.parley.exchange.Direction;
import org.parley.measure.InstrumentKind;
import org.parley.measure.NegotiationId;
import org.parley.measure.Outcome;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.record.SeriesLog;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.web.task.Hands;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Talks of Arden with Brenn over two points: a proposal with every agency's position, an answer on paper, one point settled. */
@TestComponent
class ArdensTalks {
    static final PartyCode ARDEN = new PartyCode("xa");
    /** Words that stand in the talks and nowhere else. */
    static final List<String> WORDS = List.of(
            "Each Party informs the other within a day",
            "The time has come",
            "The Ministry has considered the proposals");
    /** What the file says that leaves with the proposal. */
    static final String CHART = "Chart 4, soundings in metres";
    /** What the file says that crosses over the exchange. */
    static final String SKETCH = "Sketch of the strait";

    private final Fixture desks;
    private final Hands hands;
    private final Keeping keeping;
    private final Transfers transfers;
    private final Exports exports;
    private final ExportRunner runner;
    private final Communications communications;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ArdensTalks(
            Fixture desks,
            Hands hands,
            Keeping keeping,
            Transfers transfers,
            Exports exports,
            ExportRunner runner,
            Communications communications,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.desks = desks;
        this.hands = hands;
        this.keeping = keeping;
        this.transfers = transfers;
        this.exports = exports;
        this.runner = runner;
        this.communications = communications;
        this.database = database;
        this.transaction = transaction;
    }

    Talks held() {
        var talks = answered(any -> CHART);
        var note = talks.notes(talks.point(1));
        talks.drafts(note, PaperForm.NON_PAPER, Channel.DESK);
        return talks;
    }

    /** The same with nothing in preparation. */
    private Talks answered(Function<Talks, String> file) {
        var both = desks.bothDesks(InstrumentKind.TREATY, 2);
        var talks = both.arden();
        var proposal = talks.proposes(talks.point(0), talks.point(1));
        var chart = Map.of("annexes[0].place", "0", "annexes[0].file", file.apply(talks));
        talks.drafts(proposal, PaperForm.NOTE_VERBALE, Channel.MISSION, chart)
                .everyAgencyClears(proposal)
                .approves(proposal)
                .handsOver(proposal);
        var answer = talks.receives(talks.point(0));
        talks.registers(answer).confirms(answer).assesses(answer, Outcome.AGREED);
        talks.settles(talks.point(0));
        crossesOverTheExchange(both);
        return talks;
    }

    /** Talks in which Arden rewrote its first paper after Brenn had signed for it, and sent a second: Brenn's side of them. */
    Talks rewritten() {
        var both = desks.bothDesks(InstrumentKind.TREATY, 1);
        var talks = both.arden();
        talks.sends(talks.notes(talks.point(0)), PaperForm.NON_PAPER, Channel.DESK);
        transaction.executeWithoutResult(status -> database.sql(
                        "update series_link set content = ? where party = 'xa' and negotiation = ? and direction = 'OUT'")
                .params(SeriesLog.digest("other words"), id(talks).value())
                .update());
        talks.sends(talks.notes(talks.point(0)), PaperForm.NON_PAPER, Channel.DESK);
        return both.brenn();
    }

    /** A file that no other talks have. */
    String chartOf(Talks talks) {
        return CHART + " " + id(talks);
    }

    /** Talks whose last act is long past: the service itself writes it so, and the record seals it. */
    Talks longAgo() {
        var talks = answered(this::chartOf);
        communications.of(ARDEN, id(talks)).stream()
                .filter(it -> it.direction() == Direction.IN && it.keeping().registeredBy() == null)
                .forEach(it -> talks.registers(it.id()));
        transaction.executeWithoutResult(
                status -> database.sql("update act set happened_on = '1990-05-02' where negotiation = ?")
                        .param(id(talks).value())
                        .update());
        return talks;
    }

    void keepFor(Talks talks, int years, Retention.Then then) {
        keeping.decide(person("registrar"), id(talks), years, then, "Records law, s. 4");
    }

    Export exported(Talks talks) {
        var export = exports.ask(person("registrar"), id(talks), null, Kind.EVIDENCE);
        while (runner.runNext()) {
            // whatever waits
        }
        return exports.get(person("registrar"), export.id());
    }

    Transfer transferred(Talks talks) {
        return transfers.transfer(
                person("registrar"), id(talks), exported(talks).id());
    }

    void acknowledged(Talks talks, Transfer transfer) {
        transfers.acknowledge(person("registrar"), id(talks), transfer.id(), "A 12/1", LocalDate.of(2021, 3, 1));
    }

    /** Everything is done that must be before its words may go. */
    Talks inTheArchive() {
        var talks = longAgo();
        keepFor(talks, 30, Retention.Then.TRANSFER_AND_DESTROY);
        acknowledged(talks, transferred(talks));
        return talks;
    }

    /** Each side sends the other a paper, ours with a file. */
    private static void crossesOverTheExchange(Fixture.BothDesks both) {
        var arden = both.arden();
        var ours = arden.notes(arden.point(1));
        arden.drafts(
                        ours,
                        PaperForm.NON_PAPER,
                        Channel.DESK,
                        Map.of("annexes[0].place", "0", "annexes[0].file", SKETCH))
                .everyAgencyClears(ours)
                .approves(ours);
        var brenn = both.brenn();
        for (int n = 0; n < 2; n++) brenn.sends(brenn.notes(brenn.point(1)), PaperForm.NON_PAPER, Channel.DESK);
    }

    Actor person(String office) {
        return hands.person("xa." + office);
    }

    Actor otherDesk(String office) {
        return hands.person("xb." + office);
    }

    static NegotiationId id(Talks talks) {
        return talks.negotiation().id();
    }
}
