package org.parley.process.check;

import java.util.Arrays;

/** What a course has done so far, as the gates ask it; an edit of the text undoes what was done on the former words. */
enum Fact {
    /** The agencies were named. */
    REVIEW_OPENED,
    /** Their positions were asked for. */
    POSITIONS_ASKED,
    /** All cleared, or their dissent was overruled on the record. */
    CLEARED,
    APPROVED,
    LEFT,
    REPORTED,
    DROPPED,
    /** What becomes of the point is decided. */
    DECIDED,
    /** Only a day passed; nobody said anything. */
    SILENCE,
    REGISTERED,
    ASSESSED,
    REPLIED,
    CONFIRMED,
    SETTLED,
    CONCORDANT,
    INITIALLED,
    SIGNED,
    CONSENTED,
    NOT_RATIFIED,
    EFFECTIVE;

    /** What holds of one draft of a paper and of no other. */
    static final int OF_THE_DRAFT = bits(REVIEW_OPENED, POSITIONS_ASKED, CLEARED, APPROVED, LEFT, REPORTED, DROPPED);

    /** What holds of one text of an instrument. */
    static final int OF_THE_TEXT = bits(SETTLED, CONCORDANT, INITIALLED, SIGNED);

    int bit() {
        return 1 << ordinal();
    }

    static int bits(Fact... facts) {
        return Arrays.stream(facts).mapToInt(Fact::bit).reduce(0, (one, other) -> one | other);
    }
}
