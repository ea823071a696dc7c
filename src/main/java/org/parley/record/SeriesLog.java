package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * The numbered log of one direction of exchange, as both sides compute it and every reader of a bundle can compute it again:
 * one leaf for the digest of each communication, in the order of the numbers.
 */
public final class SeriesLog {
    /** What the first link of a series follows. */
    public static final String START = "0".repeat(64);

    private static final String SERIES = "/series/";

    private SeriesLog() {}

    /** The name of the log: who sends, and what the talks are called by both sides. */
    public static String origin(String sender, String negotiation) {
        return "parley." + sender + SERIES + negotiation;
    }

    /** The name of the sender's key, as the log's name tells it; empty where it is no name of a series. */
    static String sender(String origin) {
        int at = origin.indexOf(SERIES);
        return at < 0 ? "" : origin.substring(0, at);
    }

    /** What both sides call the talks. */
    static String negotiation(String origin) {
        int at = origin.indexOf(SERIES);
        return at < 0 ? "" : origin.substring(at + SERIES.length());
    }

    /** The digest of what crossed, from its JSON to the letter. */
    public static String digest(String contents) {
        return sha256("parley-contents\n" + contents);
    }

    /** The head of a link: it binds the number, the link before it and the content. */
    public static String link(long number, String previous, String content) {
        return sha256("parley-series\n%d\n%s\n%s".formatted(number, previous, content));
    }

    /** The leaf of a communication: the hash of the 32 bytes of its digest. */
    static Hash leaf(String content) {
        return Hash.leaf(Hash.ofHex(content).bytes());
    }

    public static MerkleTree tree(List<String> contents) {
        return MerkleTree.over(contents.stream().map(SeriesLog::leaf).toList());
    }

    static String sha256(String words) {
        return HexFormat.of().formatHex(Hash.sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
    }
}
