package org.parley.process;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The second belt behind the negotiation's lock: a transaction that lost against another is run again, from its
 * beginning. It stands around the transaction, never inside.
 */
public final class Conflicts {
    private static final int TRIES = 20;
    private static final Set<String> LOST = Set.of("40001", "40P01");

    private Conflicts() {}

    public static void outlast(Runnable transaction) {
        outlast(() -> {
            transaction.run();
            return true;
        });
    }

    public static <T> T outlast(Supplier<T> transaction) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (!isConflict(e)) throw e;
                pause();
            }
        }
        try {
            return transaction.get();
        } catch (RuntimeException e) {
            if (!isConflict(e)) throw e;
            throw new Refusal(
                    "busy",
                    "Many people act on this negotiation at the same moment. Nothing is lost: please send again");
        }
    }

    private static boolean isConflict(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException)
                return true;
            if (cause instanceof SQLException sql && sql.getSQLState() != null && LOST.contains(sql.getSQLState()))
                return true;
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2, 21));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others acted", e);
        }
    }
}
