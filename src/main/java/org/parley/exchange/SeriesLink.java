package org.parley.exchange;

import org.parley.record.SeriesLog;

/**
 * One link of the numbered log of one direction of exchange: its head binds the number, the link before it and the
 * content, so neither side can rewrite what was exchanged.
 *
 * @param previous the head of the link before, or {@link #START}
 * @param content the digest of what crossed
 */
public record SeriesLink(long number, String previous, String content) {
    /** What the first link of a series follows. */
    public static final String START = SeriesLog.START;

    public SeriesLink {
        if (number < 1) throw new IllegalArgumentException("A series begins with number 1");
        if (previous.length() != 64 || content.length() != 64)
            throw new IllegalArgumentException("A digest has 64 hexadecimal digits");
    }

    /** The first link of a series. */
    public static SeriesLink first(String content) {
        return new SeriesLink(1, START, content);
    }

    /** The link that comes after this one. */
    public SeriesLink next(String nextContent) {
        return new SeriesLink(number + 1, head(), nextContent);
    }

    public boolean follows(SeriesLink before) {
        return number == before.number + 1 && previous.equals(before.head());
    }

    /** The head of the series up to and with this link. */
    public String head() {
        return SeriesLog.link(number, previous, content);
    }
}
