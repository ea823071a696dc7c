package org.parley.record;

import java.util.List;

/** Checks proofs against heads, needing neither the log nor its keeper (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {
    private Proofs() {}

    /** Whether the leaf stands at that place in the tree of that size and head. */
    public static boolean included(Hash leaf, long index, long size, List<Hash> path, Hash head) {
        if (index < 0 || index >= size) return false;
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head);
    }

    /** Whether the tree of the first size and head is the beginning of the tree of the second. */
    public static boolean consistent(long first, Hash firstHead, long second, Hash secondHead, List<Hash> proof) {
        if (first < 0 || first > second) return false;
        if (first == 0) return proof.isEmpty() && firstHead.equals(Hash.empty());
        if (first == second) return proof.isEmpty() && firstHead.equals(secondHead);
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        int from = node == 0 ? 0 : 1;
        if (proof.size() < from) return false;
        var old = node == 0 ? firstHead : proof.get(0);
        var young = old;
        for (var hash : proof.subList(from, proof.size())) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                old = Hash.node(hash, old);
                young = Hash.node(hash, young);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                young = Hash.node(young, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(firstHead) && young.equals(secondHead);
    }
}
