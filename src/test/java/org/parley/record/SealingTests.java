package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SealingTests {
    private PartyCode party = new PartyCode("zz");

    @Autowired
    private Sealing sealing;

    @Autowired
    private Verification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient db;

    record NoteHanded(PartyCode party, @Nullable String negotiation, @Nullable String by, String note)
            implements DomainEvent {}

    @BeforeEach
    void aDeskOfItsOwn() {
        party = new PartyCode("z" + Long.toString(System.nanoTime(), 36).substring(3));
        db.sql("insert into party (code, name) values (?, 'A desk')")
                .param(party.value())
                .update();
    }

    @Test
    void whatIsKeptIsSealedOnceUnderTheDesksSignature() {
        handed("1182");
        handed("2207");

        assertThat(sealing.seal(party)).isEqualTo(2);
        assertThat(sealing.seal(party)).as("that the desk took its first key").isEqualTo(1);
        assertThat(sealing.seal(party)).isZero();
        handed("0033");
        assertThat(sealing.seal(party)).isEqualTo(1);

        var checkpoint =
                Checkpoint.parse(sealing.lastCheckpoint(party).orElseThrow().text());
        assertThat(checkpoint.size()).isEqualTo(4);
        assertThat(checkpoint.origin()).isEqualTo("parley.%s/record".formatted(party));
        assertThat(verification.verify(party)).isEmpty();
    }

    @Test
    void aFactThatWasRolledBackHasNoLeaf() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new NoteHanded(party, null, "xa.desk", "1"));
            status.setRollbackOnly();
        });
        assertThat(sealing.seal(party)).isZero();
    }

    @Test
    void aCheckpointThatWasMovedIsFound() {
        handed("1");
        sealing.sealAll(party);
        db.sql("update record_entry set leaf_hash = ? where party = ? and place = 0")
                .param(Leaf.hash("something else"))
                .param(party.value())
                .update();
        assertThat(verification.verify(party)).hasValueSatisfying(fault -> assertThat(fault.sentence())
                .contains("Leaf 0, NoteHanded")
                .contains("not what was sealed"));
    }

    @Test
    void aLeafTakenOutOfTheRowIsFound() {
        for (int i = 0; i < 5; i++) handed("note " + i);
        sealing.sealAll(party);
        db.sql("delete from record_entry where party = ? and place = 2")
                .param(party.value())
                .update();
        assertThat(verification.verify(party))
                .hasValueSatisfying(fault -> assertThat(fault.sentence()).isEqualTo("Leaf 2 is missing from the row"));
    }

    @Test
    void aRowCutShortIsFoundByItsCheckpoint() {
        for (int i = 0; i < 5; i++) handed("note " + i);
        sealing.sealAll(party);
        db.sql("delete from record_entry where party = ? and place = 5")
                .param(party.value())
                .update();
        assertThat(verification.verify(party)).hasValueSatisfying(fault -> assertThat(fault.sentence())
                .isEqualTo("The first 6 leaves are not those that were signed"));
    }

    private void handed(String note) {
        transaction.executeWithoutResult(status -> events.publishEvent(new NoteHanded(party, null, "xa.desk", note)));
    }
}
