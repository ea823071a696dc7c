package org.parley.paper;

import java.util.Locale;

/** What kind of paper it is in diplomatic practice; its word is what decision tables and the wire use. */
public enum PaperForm {
    NOTE_VERBALE("note verbale"),
    PERSONAL_NOTE("personal note"),
    LETTER("letter"),
    AIDE_MEMOIRE("aide-memoire"),
    MEMORANDUM("memorandum"),
    NON_PAPER("non-paper"),
    BOUT_DE_PAPIER("bout de papier"),
    ORAL_MESSAGE("oral message"),
    DEMARCHE_REPORT("demarche report"),
    JOINT_STATEMENT("joint statement"),
    PUBLIC_STATEMENT("public statement"),
    MEMCON("memcon"),
    DRAFT_TEXT("draft text"),
    INSTRUMENT("instrument");

    private final String name;

    PaperForm(String name) {
        this.name = name;
    }

    /** As decision tables, columns and the wire write it: {@code note_verbale}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A form as the wire writes it, in the words of a reader. */
    public static String spoken(String word) {
        return word.replace('_', ' ');
    }

    public String label() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public static PaperForm ofWord(String word) {
        for (var form : values()) if (form.word().equals(word)) return form;
        throw new IllegalArgumentException("No form of paper is called " + word);
    }
}
