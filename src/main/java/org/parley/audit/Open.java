package org.parley.audit;

import org.jspecify.annotations.Nullable;

/** A finding whose leaf is still to be looked up: the n-th of a kind on a subject. */
record Open(Finding finding, @Nullable String subject, String leafKind, int n) {
    /** The last of its kind on the subject. */
    static final int LAST = -1;

    static Open of(Finding finding, String subject, String leafKind, int n) {
        return new Open(finding, subject, leafKind, n);
    }

    /** Something is missing, so no leaf can keep it. */
    static Open missing(Finding finding) {
        return new Open(finding, null, "", 0);
    }

    Finding in(LeafTrail.Trail trail) {
        if (subject == null) return finding;
        return finding.keptIn(n == LAST ? trail.last(subject, leafKind) : trail.nth(subject, leafKind, n));
    }
}
