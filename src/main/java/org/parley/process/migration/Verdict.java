package org.parley.process.migration;

/** Whether a running course can go on in another drawing of its process. */
public enum Verdict {
    /** Every place at which it stands is in the new drawing as well. */
    FITS,
    /** The new drawing lacks a place, but the points that are with the counterpart can be set down anew without losing anything. */
    SET_DOWN_ANEW,
    /** It can only end as it began, on its own version. */
    STRANDED,
    /** It runs on these very drawings already. */
    UNTOUCHED;

    public boolean canMove() {
        return this == FITS || this == SET_DOWN_ANEW;
    }

    public String label() {
        return switch (this) {
            case FITS -> "fits";
            case SET_DOWN_ANEW -> "set down anew";
            case STRANDED -> "stranded";
            case UNTOUCHED -> "on it already";
        };
    }
}
