package org.parley.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has read under the locks of its negotiations. Nobody else writes it while the lock is held,
 * so it is read once; whoever writes it here puts the new state in its place. What was read before the lock, what belongs
 * to a negotiation that is not locked, and everything at the end of the transaction is forgotten.
 */
public final class UnderLock extends ResourceHolderSupport {
    private static final Object KEY = new Object();

    private final Set<NegotiationId> locked = new HashSet<>();
    private final Map<Thing, Object> known = new HashMap<>();

    private UnderLock() {}

    private record Thing(Class<?> kind, String id) {}

    /** Whether the running transaction holds the locks of all these already. */
    static boolean holds(Collection<NegotiationId> negotiations) {
        var held = held();
        return held != null && held.locked.containsAll(negotiations);
    }

    /** The running transaction holds these locks from here to its end. */
    static void hold(Collection<NegotiationId> negotiations) {
        var held = held();
        if (held == null) {
            held = new UnderLock();
            TransactionSynchronizationManager.bindResource(KEY, held);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(held, KEY) {});
        }
        held.locked.addAll(negotiations);
    }

    /** What is known by that id; else read, and kept if its negotiation is locked. */
    public static <T> Optional<T> once(
            Class<T> kind, String id, Supplier<Optional<T>> read, Function<T, NegotiationId> negotiation) {
        var known = known(kind, id);
        if (known.isPresent()) return known;
        var found = read.get();
        found.ifPresent(thing -> put(kind, id, negotiation.apply(thing), thing));
        return found;
    }

    /** What is known by that id, without reading it. */
    public static <T> Optional<T> known(Class<T> kind, String id) {
        var held = held();
        return held == null ? Optional.empty() : Optional.ofNullable(kind.cast(held.known.get(new Thing(kind, id))));
    }

    /** What was written in this transaction, in place of what was read. */
    public static <T> void put(Class<T> kind, String id, NegotiationId negotiation, T thing) {
        var held = held();
        if (held != null && held.locked.contains(negotiation)) held.known.put(new Thing(kind, id), thing);
    }

    /** The next reader reads it anew. */
    public static void forget(Class<?> kind, String id) {
        var held = held();
        if (held != null) held.known.remove(new Thing(kind, id));
    }

    private static @Nullable UnderLock held() {
        return (UnderLock) TransactionSynchronizationManager.getResource(KEY);
    }
}
