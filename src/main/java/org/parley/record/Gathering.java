package org.parley.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The leaves of one running transaction, written together just before it commits. */
final class Gathering implements TransactionSynchronization {
    private final Committing committing;
    private final List<Kept> leaves = new ArrayList<>();

    private Gathering(Committing committing) {
        this.committing = committing;
    }

    /** That of the running transaction; a suspended one keeps its own. */
    static Gathering current(Committing committing) {
        return found().orElseGet(() -> {
            var begun = new Gathering(committing);
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        });
    }

    static Optional<Gathering> found() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return Optional.empty();
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
            if (synchronization instanceof Gathering gathering) return Optional.of(gathering);
        return Optional.empty();
    }

    void add(Kept leaf) {
        leaves.add(leaf);
    }

    /** After everybody else: what others write before the commit is sealed too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing.keep(leaves);
    }
}
