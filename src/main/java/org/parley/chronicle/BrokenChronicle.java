package org.parley.chronicle;

import org.jspecify.annotations.Nullable;

/** A file breaks the format of chronicles, and is refused whole: nobody repairs a fact by guessing. */
public final class BrokenChronicle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Integer event;

    BrokenChronicle(@Nullable Integer event, String reason) {
        super(reason);
        this.event = event;
    }

    /** The number of the event at fault; null where the file as a whole is. */
    public @Nullable Integer event() {
        return event;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
