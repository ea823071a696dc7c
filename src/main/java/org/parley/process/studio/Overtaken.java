package org.parley.process.studio;

import org.jspecify.annotations.Nullable;

/** Somebody else was quicker: what was drawn is kept aside for its author, and nothing was overwritten. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ChangedFile last;

    Overtaken(Change change, ChangedFile last) {
        super(
                change.state().isDraft()
                        ? "%s saved this file meanwhile; your drawing is kept aside".formatted(last.savedBy())
                        : "This change is %s; your drawing is kept aside"
                                .formatted(change.state().label()));
        this.last = last;
    }

    public int version() {
        return last.version();
    }

    public @Nullable String savedBy() {
        return last.savedBy();
    }
}
