package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.exchange.Correspondence.ARDEN;
import static org.parley.exchange.Correspondence.BRENN;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parley.measure.Measure;
import org.parley.measure.Negotiation;
import org.parley.paper.Channel;
import org.parley.paper.Paper;
import org.parley.shared.Marking;
import org.parley.test.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What crosses is words and nothing else, and both desks may send in the same moment. */
@ExchangeTest
class CrossingTests {
    /** Every column of the receiver's register that a delivery may fill from the sender's side, or from its own. */
    private static final Set<String> MAY_BE_FILLED = Set.of(
            // the receiver's own
            "id",
            "party",
            "negotiation",
            "direction",
            "channel",
            "received_on",
            "provenance",
            "recorded_by",
            "recorded_at",
            // what crosses
            "counterpart",
            "form",
            "office",
            "number_theirs",
            "written_on",
            "marking",
            "covering_text");

    @Autowired
    private Correspondence desks;

    @Autowired
    private Communications communications;

    @Autowired
    private JdbcClient sql;

    private Paper ready(Negotiation at, Measure... points) {
        return desks.proposal(Channel.DESK, at, points);
    }

    @Test
    void theReceivingDeskHoldsWordsAndNothingOfTheSendersWork() {
        var negotiation = desks.opened();
        var paper = ready(negotiation, desks.point(negotiation, "incidents"));
        communications.send(paper.id().value());

        var it = desks.arrivedAt(BRENN, negotiation).get(0);
        assertThat(filled("communication", "id", it.id().value())).isSubsetOf(MAY_BE_FILLED);
        assertThat(it.marking())
                .as("the marking printed on the page, not ours")
                .isEqualTo(Marking.DIPLOMATIC_CORRESPONDENCE);
        assertThat(filled("communication_item", "communication", it.id().value()))
                .isSubsetOf("communication", "place", "ref", "number", "title", "kind");
        assertThat(filled("communication_text", "communication", it.id().value()))
                .isSubsetOf("communication", "place", "language", "status", "words");
        assertThat(filled("series_link", "communication", it.id().value()))
                .isSubsetOf(
                        "party", "negotiation", "direction", "number", "head", "previous", "content", "communication");
    }

    @Test
    void noWordOfTheSendersOwnStandsAnywhereAtTheReceivingDesk() {
        var negotiation = desks.opened();
        var paper = ready(negotiation, desks.point(negotiation, "incidents"));
        communications.send(paper.id().value());

        var everything = everythingOf("xb");
        assertThat(everything).anyMatch(words -> words.contains("The Ministry presents its compliments."));
        for (var secret : List.of(
                "xa.desk",
                "xa.head",
                "xa.legal",
                Correspondence.inward(ARDEN),
                paper.id().value(),
                String.valueOf(paper.head().proposal()),
                desks.sentAs(paper).id().value(),
                "XA-R")) assertThat(everything).as(secret).noneMatch(words -> words.contains(secret));
    }

    /** Every value in every row of every table that belongs to a desk. */
    private List<String> everythingOf(String desk) {
        var tables = sql.sql("select table_name from information_schema.columns where lower(column_name) = 'party'"
                        + " and lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(10);
        var values = new ArrayList<String>();
        for (var table : tables)
            sql.sql("select * from %s where party = :desk".formatted(table))
                    .param("desk", desk)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values().forEach(value -> values.add(String.valueOf(value))));
        for (var table : List.of("communication_item", "communication_text"))
            sql.sql("select t.* from %s t join communication c on c.id = t.communication where c.party = :desk"
                            .formatted(table))
                    .param("desk", desk)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values().forEach(value -> values.add(String.valueOf(value))));
        return values;
    }

    private Set<String> filled(String table, String key, String id) {
        var filled = new TreeSet<String>();
        sql.sql("select * from %s where %s = :id".formatted(table, key))
                .param("id", id)
                .query()
                .listOfRows()
                .forEach(row -> row.forEach((column, value) -> {
                    if (value != null) filled.add(column.toLowerCase(Locale.ROOT));
                }));
        assertThat(filled).isNotEmpty();
        return filled;
    }

    @Test
    void bothDesksSendInTheSameMomentAndEveryPaperStandsInBothRegisters() throws Exception {
        int rounds = TestDatabase.isPostgres() ? 40 : 15;
        var negotiation = desks.opened();
        communications.send(
                ready(negotiation, desks.point(negotiation, "the first")).id().value());
        var there = desks.at(BRENN, negotiation);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < rounds; round++) {
                var ours = ready(negotiation, desks.point(negotiation, "ours " + round))
                        .id()
                        .value();
                var theirs =
                        ready(there, desks.point(there, "theirs " + round)).id().value();
                var together = new CyclicBarrier(2);
                var sent = threads.invokeAll(List.of(sending(together, ours), sending(together, theirs)));
                for (var one : sent) one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(desks.arrivedAt(BRENN, negotiation)).hasSize(rounds + 1);
        assertThat(desks.arrivedAt(ARDEN, negotiation)).hasSize(rounds);
        assertThat(communications.flaws(ARDEN, negotiation.id())).isEmpty();
        assertThat(communications.flaws(BRENN, there.id())).isEmpty();
        assertThat(undelivered(negotiation)).isZero();
        assertThat(registryNumbers("xa")).isEqualTo(distinctAndUnbroken("xa"));
    }

    private Callable<Void> sending(CyclicBarrier together, String paper) {
        return () -> {
            together.await(30, TimeUnit.SECONDS);
            communications.send(paper);
            return null;
        };
    }

    private long undelivered(Negotiation negotiation) {
        return sql.sql("select count(*) from outbox o where delivered_at is null and negotiation in"
                        + " (select id from negotiation where common_ref = :ref)")
                .param("ref", negotiation.commonRef())
                .query(Long.class)
                .single();
    }

    private long registryNumbers(String party) {
        return sql.sql("select count(number_registry) from communication where party = :party")
                .param("party", party)
                .query(Long.class)
                .single();
    }

    private long distinctAndUnbroken(String party) {
        return sql.sql("select last_number from desk_number where party = :party and kind = 'registry'")
                .param("party", party)
                .query(Long.class)
                .single();
    }
}
