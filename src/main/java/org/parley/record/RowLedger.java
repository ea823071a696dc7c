package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            return "leaf %d, %s of %s,".formatted(place, kind, at);
        }
    }

    private final Map<String, Map<String, Seal>> sealed = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /** One row as a leaf speaks of it. */
    void add(Row row, LeafName leaf) {
        var rows = sealed.computeIfAbsent(row.table(), table -> new HashMap<>());
        var before = rows.get(row.key());
        if (row.deed() == 'A' && (before != null || begun.contains(row.table())))
            faults.add(new Fault(
                    leaf.place(),
                    "%s says that the %s stood there before, which it did not".formatted(capital(leaf), row)));
        if (row.deed() != 'A') begun.add(row.table());
        if (before != null && isOlder(leaf, before.leaf())) return;
        if (row.deed() == 'D') rows.remove(row.key());
        else rows.put(row.key(), new Seal(row.hash(), leaf));
    }

    /** Compares what stands in a table with what was sealed; every row that was not met is missing. */
    void compare(String table, BiConsumer<String, Consumer<Row>> reader) {
        var rows = sealed.getOrDefault(table, Map.of());
        var left = new HashMap<>(rows);
        reader.accept(table, row -> {
            var seal = left.remove(row.key());
            if (seal == null)
                faults.add(new Fault(
                        Long.MAX_VALUE, "The %s stands under no leaf: Parley did not write it".formatted(row)));
            else if (!seal.hash().equals(row.hash()))
                faults.add(new Fault(seal.leaf().place(), "The %s is not what %s sealed".formatted(row, seal.leaf())));
        });
        left.forEach((key, seal) -> faults.add(new Fault(
                seal.leaf().place(), "The row %s of %s, which %s sealed, is gone".formatted(key, table, seal.leaf()))));
    }

    /** Two desks' logs have no common order but time; within one, the later place tells the later state. */
    private static boolean isOlder(LeafName leaf, LeafName known) {
        return !leaf.desk().equals(known.desk()) && leaf.at().compareTo(known.at()) < 0;
    }

    /** The tables of which any leaf speaks. */
    Set<String> tables() {
        return sealed.keySet();
    }

    private static String capital(LeafName leaf) {
        var name = leaf.toString();
        return "L" + name.substring(1);
    }

    List<Fault> faults() {
        return faults;
    }
}
