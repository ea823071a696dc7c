package org.parley.process;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leave to call the engine, bound to the running transaction: one of its own in between does not inherit it.
 *
 * @param task the task that may be completed under it; null where none may
 */
record Permit(@Nullable String task) {
    private static final Object KEY = new Object();

    static @Nullable Permit held() {
        return (Permit) TransactionSynchronizationManager.getResource(KEY);
    }

    /** Whether the running transaction may complete this very task. */
    static boolean names(String task) {
        var permit = held();
        return permit != null && task.equals(permit.task);
    }

    /** Puts this permit in place of whatever is held, and gives back how to undo that. */
    Runnable grant() {
        var before = (Permit) TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        TransactionSynchronizationManager.bindResource(KEY, this);
        if (before == null) TransactionSynchronizationManager.registerSynchronization(new StaysBehind());
        return () -> {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            if (before != null) TransactionSynchronizationManager.bindResource(KEY, before);
        };
    }

    /** Keeps the permit with its transaction while another one runs. */
    private static final class StaysBehind implements TransactionSynchronization {
        private @Nullable Object kept;

        @Override
        public void suspend() {
            kept = TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void resume() {
            if (kept != null) TransactionSynchronizationManager.bindResource(KEY, kept);
        }
    }
}
