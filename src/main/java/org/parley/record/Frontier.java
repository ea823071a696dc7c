package org.parley.record;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree: enough to append and to tell the head, in logarithmic room. */
public final class Frontier {
    private long size;
    private final List<Hash> peaks = new ArrayList<>();

    public Frontier() {}

    private Frontier(long size, List<Hash> peaks) {
        if (Long.bitCount(size) != peaks.size())
            throw new IllegalArgumentException("A tree of %d leaves has %d peaks".formatted(size, Long.bitCount(size)));
        this.size = size;
        this.peaks.addAll(peaks);
    }

    /** Goes on from where an earlier one stood. @param peaks heads of the full subtrees, largest first */
    public static Frontier resumed(long size, List<Hash> peaks) {
        return new Frontier(size, peaks);
    }

    public void append(Hash leaf) {
        var hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) hash = Hash.node(peaks.remove(peaks.size() - 1), hash);
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    public Hash head() {
        if (peaks.isEmpty()) return Hash.empty();
        var hash = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) hash = Hash.node(peaks.get(i), hash);
        return hash;
    }
}
