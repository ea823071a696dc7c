package org.parley.audit;

/**
 * The leaf that keeps a fact: its place in the desk's log, and the beginning of its hash.
 *
 * @param kind what the record calls the fact
 */
public record LeafRef(long place, String kind, String hash) {
    private static final int BRIEF = 12;

    public String brief() {
        return hash.substring(0, Math.min(BRIEF, hash.length()));
    }
}
