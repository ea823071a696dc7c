package org.parley.shared;

import org.jspecify.annotations.Nullable;

/** A rule says no: a stable code, and a sentence for the person who asked, in the words of the field. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    public Refusal(String code, String sentence) {
        this(code, sentence, null);
    }

    /** @param field the name of the form field that must change, as the form posts it; null where no single one is at fault */
    public Refusal(String code, String sentence, @Nullable String field) {
        super(sentence);
        this.code = code;
        this.field = field;
    }

    public String code() {
        return code;
    }

    /** The sentence that says what is wrong and, where it can, what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public @Nullable String field() {
        return field;
    }
}
