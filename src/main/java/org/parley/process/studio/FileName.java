package org.parley.process.studio;

import java.util.regex.Pattern;
import org.parley.shared.Refusal;

/** What a file of a set may be called. */
final class FileName {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,79}\\.(bpmn|dmn)");

    private FileName() {}

    static String of(String name) {
        if (!SHAPE.matcher(name).matches())
            throw new Refusal(
                    "bad-file-name",
                    "A diagram is called like the process in it, in small letters, digits and hyphens: legal-scrubbing.bpmn; a table ends in .dmn",
                    "file");
        return name;
    }

    /** A name that somebody typed, fit to be told back. */
    static String shown(String name) {
        return SHAPE.matcher(name).matches() ? name : "such file";
    }
}
