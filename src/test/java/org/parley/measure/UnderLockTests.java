package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class UnderLockTests {
    private static final Negotiation TALKS = talks();
    private static final Negotiation OTHER_TALKS = talks();

    private final TransactionTemplate transaction = new TransactionTemplate(new NothingToCommit());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void withoutALockEverythingIsReadAnew() {
        transaction.executeWithoutResult(status -> assertThat(read(TALKS)).isNotEqualTo(read(TALKS)));
    }

    @Test
    void underTheLockAThingIsReadOnce() {
        transaction.executeWithoutResult(status -> {
            var before = read(TALKS);
            UnderLock.hold(List.of(TALKS.id()));
            assertThat(read(TALKS)).isEqualTo(read(TALKS)).isNotEqualTo(before);
            assertThat(asked).hasValue(2);
        });
    }

    @Test
    void whatBelongsToOtherTalksIsReadAnew() {
        transaction.executeWithoutResult(status -> {
            UnderLock.hold(List.of(TALKS.id()));
            assertThat(read(OTHER_TALKS)).isNotEqualTo(read(OTHER_TALKS));
            assertThat(UnderLock.holds(List.of(TALKS.id()))).isTrue();
            assertThat(UnderLock.holds(List.of(TALKS.id(), OTHER_TALKS.id()))).isFalse();
        });
    }

    @Test
    void whatIsWrittenTakesThePlaceOfWhatWasRead() {
        transaction.executeWithoutResult(status -> {
            UnderLock.hold(List.of(TALKS.id()));
            read(TALKS);
            UnderLock.put(Integer.class, "a thing", TALKS.id(), 100);
            assertThat(read(TALKS)).isEqualTo(100);
            UnderLock.forget(Integer.class, "a thing");
            assertThat(read(TALKS)).isEqualTo(2);
        });
    }

    @Test
    void aTransactionInBetweenHasNoPartInIt() {
        transaction.executeWithoutResult(status -> {
            UnderLock.hold(List.of(TALKS.id()));
            var known = read(TALKS);
            var apart = new TransactionTemplate(new NothingToCommit());
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(another -> {
                assertThat(UnderLock.holds(List.of(TALKS.id()))).isFalse();
                assertThat(read(TALKS)).isNotEqualTo(known);
            });
            assertThat(read(TALKS)).isEqualTo(known);
        });
    }

    @Test
    void itEndsWithTheTransaction() {
        transaction.executeWithoutResult(status -> {
            UnderLock.hold(List.of(TALKS.id()));
            read(TALKS);
        });
        transaction.executeWithoutResult(status -> {
            assertThat(UnderLock.holds(List.of(TALKS.id()))).isFalse();
            assertThat(read(TALKS)).isEqualTo(2);
        });
    }

    /** A thing that changes with each reading. */
    private int read(Negotiation of) {
        return UnderLock.once(Integer.class, "a thing", () -> Optional.of(asked.incrementAndGet()), thing -> of.id())
                .orElseThrow();
    }

    private static Negotiation talks() {
        var id = NegotiationId.next();
        return new Negotiation(
                id,
                new PartyCode("xc"),
                new PartyCode("xd"),
                "Delm",
                "Networks",
                id.value(),
                Marking.RESTRICTED,
                true,
                false);
    }

    /** Begins and ends transactions without a database. */
    private static final class NothingToCommit extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;
        private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return RUNNING.get();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            RUNNING.set(true);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            RUNNING.set(false);
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            RUNNING.set(true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            RUNNING.set(false);
        }
    }
}
