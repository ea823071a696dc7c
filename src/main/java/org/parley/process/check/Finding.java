package org.parley.process.check;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Why a diagram or table cannot be used.
 *
 * @param file where the file lies
 * @param element the id of the element, or the line, or the file's name where the whole is meant
 * @param rule the stable code of the rule that it breaks
 * @param sentence in words for the person who drew it
 * @param path the ids of the elements by which a course gets around a gate, in their order, the flows between them
 *     included; what lies in another file is written {@code paper.bpmn#Task_Draft}. Empty where the rule is about the
 *     element alone
 */
@NamedInterface("check")
public record Finding(String file, String element, String rule, String sentence, List<String> path) {
    public Finding {
        path = List.copyOf(path);
    }

    public Finding(String file, String element, String rule, String sentence) {
        this(file, element, rule, sentence, List.of());
    }

    /** The whole finding in one line, for a log. */
    public String line() {
        return "%s, %s: %s".formatted(file, element, sentence);
    }
}
