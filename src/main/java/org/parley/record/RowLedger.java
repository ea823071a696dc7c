package org.parley.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.record.Verification.Fault;
import org.parley.shared.PartyCode;

/** What every row of the sealed tables ought to be, by the leaves: gathered while the logs are read, then compared. */
final class RowLedger {

    /** The leaf that last spoke of a row. */
    private record Seal(String hash, LeafName leaf) {}

    /** How a leaf is named where something under it is wrong. */
    record LeafName(PartyCode desk, long place, String kind, String at) {
        @Override
        public String toString() {
            return "Leaf %d, %s of %s".formatted(place, kind, at);
        }
    }

    private final Map<String, Map<String, Seal>> sealed = new HashMap<>();
    /** The desk and the table of which its log has told more than what stood there at first. */
    private final Set<String> begun = new HashSet<>();

    private final List<Fault> faults = new ArrayList<>();

    /** One row as a leaf speaks of it. */
    void add(Row row, LeafName leaf) {
        var rows = sealed.computeIfAbsent(row.table(), table -> new HashMap<>());
        var before = rows.get(row.key());
        boolean begunHere = begun.contains(leaf.desk() + " " + row.table());
        if (row.deed() != 'A') begun.add(leaf.desk() + " " + row.table());
        if (before != null && isOlder(leaf, before.leaf())) return;
        if (row.deed() == 'A' && (before != null || begunHere))
            faults.add(new Fault(
                    leaf.desk(),
                    leaf.place(),
                    "%s says that the %s stood there before, which it did not".formatted(leaf, row)));
        if (row.deed() == 'D') rows.remove(row.key());
        else rows.put(row.key(), new Seal(row.hash(), leaf));
    }

    /** Compares what stands in a table with what was sealed, and tells how many rows are sound; whatever was not met is missing. */
    long compare(String table, BiConsumer<String, Consumer<Row>> reader) {
        var rows = sealed.getOrDefault(table, Map.of());
        var left = new HashMap<>(rows);
        var sound = new AtomicLong();
        reader.accept(table, row -> {
            var seal = left.remove(row.key());
            if (seal == null)
                faults.add(new Fault(
                        row.desk(),
                        Long.MAX_VALUE,
                        "The %s stands under no leaf: Parley did not write it".formatted(row)));
            else if (seal.hash().equals(row.hash())) sound.incrementAndGet();
            else
                faults.add(new Fault(
                        seal.leaf().desk(),
                        seal.leaf().place(),
                        "%s: the %s was changed since".formatted(seal.leaf(), row)));
        });
        left.forEach((key, seal) -> faults.add(new Fault(
                seal.leaf().desk(),
                seal.leaf().place(),
                "%s: the %s is gone".formatted(seal.leaf(), Row.named(table, key)))));
        return sound.get();
    }

    /** Two desks' logs have no common order but time; within one, the later place tells the later state. */
    private static boolean isOlder(LeafName leaf, LeafName known) {
        return !leaf.desk().equals(known.desk()) && Instant.parse(leaf.at()).isBefore(Instant.parse(known.at()));
    }

    /** The tables of which any leaf speaks. */
    Set<String> tables() {
        return sealed.keySet();
    }

    List<Fault> faults() {
        return faults;
    }
}
