package org.parley.web.measure;

import java.util.Locale;

/** What the desk does about a silence. */
enum Silence {
    REMIND("remind them"),
    WAIT("wait on until a day"),
    NEXT("decide the next step without an answer");

    private final String label;

    Silence(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The word that the gateway behind the form asks for. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
