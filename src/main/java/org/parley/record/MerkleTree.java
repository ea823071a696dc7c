package org.parley.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Heads and proofs over a list of leaf hashes, as RFC 6962 section 2.1 defines them. It keeps the hash of every full
 * subtree, so that a proof out of a million leaves takes a few dozen hashes.
 */
public final class MerkleTree {
    private final int size;
    /** Level by level from the leaves up: the hashes of the full subtrees of that height, one after another. */
    private final List<byte[]> levels = new ArrayList<>();

    private MerkleTree(byte[] leaves) {
        size = leaves.length / Hash.LENGTH;
        levels.add(leaves);
        for (var below = leaves; below.length >= 2 * Hash.LENGTH; ) {
            below = above(below);
            levels.add(below);
        }
    }

    public static MerkleTree over(List<Hash> leaves) {
        var bytes = new byte[leaves.size() * Hash.LENGTH];
        for (int i = 0; i < leaves.size(); i++)
            System.arraycopy(leaves.get(i).bytes(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
        return new MerkleTree(bytes);
    }

    private static byte[] above(byte[] below) {
        int pairs = below.length / (2 * Hash.LENGTH);
        var level = new byte[pairs * Hash.LENGTH];
        for (int i = 0; i < pairs; i++)
            System.arraycopy(
                    Hash.node(at(below, 2 * i), at(below, 2 * i + 1)).bytes(), 0, level, i * Hash.LENGTH, Hash.LENGTH);
        return level;
    }

    private static Hash at(byte[] level, int index) {
        var bytes = new byte[Hash.LENGTH];
        System.arraycopy(level, index * Hash.LENGTH, bytes, 0, Hash.LENGTH);
        return Hash.of(bytes);
    }

    public int size() {
        return size;
    }

    public Hash head() {
        return head(size);
    }

    /** The head that the tree had when it held that many leaves. */
    public Hash head(int leaves) {
        return head(0, leaves);
    }

    /** The path that proves a leaf to whoever holds the head of the whole tree (section 2.1.1). */
    public List<Hash> inclusion(int index) {
        return inclusion(index, size);
    }

    /** @param index place of the leaf, from 0; @param leaves how many the tree has whose head is proved against */
    public List<Hash> inclusion(int index, int leaves) {
        if (index < 0 || index >= leaves || leaves > size)
            throw new IllegalArgumentException("No leaf %d in a tree of %d".formatted(index, leaves));
        var path = new ArrayList<Hash>();
        path(index, 0, leaves, path);
        return path;
    }

    /** The nodes that prove the first leaves to be unchanged in the whole tree (section 2.1.2). */
    public List<Hash> consistency(int first) {
        return consistency(first, size);
    }

    /** The same for a later tree that is not yet the whole one. */
    public List<Hash> consistency(int first, int second) {
        if (first < 0 || first > second || second > size)
            throw new IllegalArgumentException("A tree of %d was never of %d".formatted(second, first));
        var proof = new ArrayList<Hash>();
        if (first > 0 && first < second) subproof(first, 0, second, true, proof);
        return proof;
    }

    /** Head of the leaves from one place up to another, not included; a full subtree is looked up. */
    private Hash head(int from, int to) {
        int count = to - from;
        if (count == 0) return Hash.empty();
        if (Integer.bitCount(count) == 1) {
            int height = Integer.numberOfTrailingZeros(count);
            return at(levels.get(height), from >> height);
        }
        int left = split(count);
        return Hash.node(head(from, from + left), head(from + left, to));
    }

    private void path(int index, int from, int to, List<Hash> path) {
        if (to - from == 1) return;
        int middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(head(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(head(from, middle));
        }
    }

    private void subproof(int first, int from, int to, boolean whole, List<Hash> proof) {
        if (first == to) {
            if (!whole) proof.add(head(from, to));
            return;
        }
        int middle = from + split(to - from);
        if (first <= middle) {
            subproof(first, from, middle, whole, proof);
            proof.add(head(middle, to));
        } else {
            subproof(first, middle, to, false, proof);
            proof.add(head(from, middle));
        }
    }

    /** The largest power of two smaller than the count. */
    private static int split(int count) {
        return Integer.highestOneBit(count - 1);
    }
}
