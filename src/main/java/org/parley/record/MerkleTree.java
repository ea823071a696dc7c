package org.parley.record;

import java.util.ArrayList;
import java.util.List;

/** Heads and proofs over a list of leaf hashes, computed as RFC 6962 section 2.1 defines them. */
public final class MerkleTree {
    private final List<Hash> leaves;

    private MerkleTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    public static MerkleTree over(List<Hash> leaves) {
        return new MerkleTree(leaves);
    }

    public int size() {
        return leaves.size();
    }

    public Hash head() {
        return head(leaves);
    }

    /** The head that the tree had when it held that many leaves. */
    public Hash head(int size) {
        return head(leaves.subList(0, size));
    }

    /** The path that proves a leaf to whoever holds the head of the whole tree (section 2.1.1). */
    public List<Hash> inclusion(int index) {
        return inclusion(index, leaves.size());
    }

    /** @param index place of the leaf, from 0; @param size leaves of the tree whose head is proved against */
    public List<Hash> inclusion(int index, int size) {
        if (index < 0 || index >= size || size > leaves.size())
            throw new IllegalArgumentException("No leaf %d in a tree of %d".formatted(index, size));
        var path = new ArrayList<Hash>();
        path(index, leaves.subList(0, size), path);
        return path;
    }

    /** The nodes that prove the first {@code size} leaves to be unchanged in the whole tree (section 2.1.2). */
    public List<Hash> consistency(int size) {
        if (size < 0 || size > leaves.size())
            throw new IllegalArgumentException("A tree of %d was never of %d".formatted(leaves.size(), size));
        var proof = new ArrayList<Hash>();
        if (size > 0 && size < leaves.size()) subproof(size, leaves, true, proof);
        return proof;
    }

    private static Hash head(List<Hash> part) {
        if (part.isEmpty()) return Hash.empty();
        if (part.size() == 1) return part.get(0);
        int left = split(part.size());
        return Hash.node(head(part.subList(0, left)), head(part.subList(left, part.size())));
    }

    private static void path(int index, List<Hash> part, List<Hash> path) {
        if (part.size() == 1) return;
        int left = split(part.size());
        if (index < left) {
            path(index, part.subList(0, left), path);
            path.add(head(part.subList(left, part.size())));
        } else {
            path(index - left, part.subList(left, part.size()), path);
            path.add(head(part.subList(0, left)));
        }
    }

    private static void subproof(int size, List<Hash> part, boolean whole, List<Hash> proof) {
        if (size == part.size()) {
            if (!whole) proof.add(head(part));
            return;
        }
        int left = split(part.size());
        if (size <= left) {
            subproof(size, part.subList(0, left), whole, proof);
            proof.add(head(part.subList(left, part.size())));
        } else {
            subproof(size - left, part.subList(left, part.size()), false, proof);
            proof.add(head(part.subList(0, left)));
        }
    }

    /** The largest power of two smaller than the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
