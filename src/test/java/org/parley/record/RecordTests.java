package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RecordTests {
    private final PartyCode party =
            new PartyCode("r" + UUID.randomUUID().toString().substring(0, 8));

    @Autowired
    private Leaves leaves;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    record HotlineTested(PartyCode party, @Nullable String negotiation, @Nullable String by, String result)
            implements DomainEvent {}

    @BeforeEach
    void aPartyStands() {
        db.sql("insert into party (code, name, exercise) values (?, 'Recordland', true)")
                .param(party.value())
                .update();
    }

    @Test
    void aFactIsKeptWithItsHashInTheOrderOfHappening() {
        happened("n1", "clear");
        happened("n2", "noisy");
        happened("n1", "clear again");
        var kept = leaves.of(party, "n1");
        assertThat(kept).hasSize(2).allMatch(Leaf::isSound);
        assertThat(kept.get(0).kind()).isEqualTo("HotlineTested");
        assertThat(kept.get(0).content())
                .contains("\"fact\":{\"by\":\"somebody\",\"negotiation\":\"n1\"")
                .contains("\"result\":\"clear\"")
                .contains("\"at\":\"" + kept.get(0).at() + "\"");
        assertThat(leaves.of(party, null)).hasSize(3);
        assertThat(leaves.of(new PartyCode("elsewhere"), null)).isEmpty();
    }

    @Test
    void aFactThatWasRolledBackWasNone() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new HotlineTested(party, "n1", null, "clear"));
            status.setRollbackOnly();
        });
        assertThat(leaves.of(party, null)).isEmpty();
    }

    @Test
    void aFactOutsideATransactionIsAFault() {
        assertThatThrownBy(() -> events.publishEvent(new HotlineTested(party, "n1", null, "clear")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record_leaf set content = '{}' where party = ?",
                "delete from record_leaf where party = ?"
            })
    void theDatabaseItselfRefusesToChangeTheRecord(String tampering) {
        happened("n1", "clear");
        assertThatThrownBy(() -> db.sql(tampering).param(party.value()).update())
                .hasMessageContaining("The record is append-only");
        assertThat(leaves.of(party, "n1")).hasSize(1).allMatch(Leaf::isSound);
    }

    private void happened(String negotiation, String result) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new HotlineTested(party, negotiation, "somebody", result)));
    }
}
