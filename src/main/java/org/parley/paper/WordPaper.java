package org.parley.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paper as a Word file shows it.
 *
 * @param marking the line first and last on it
 * @param subtitle which draft it is, and that it is one
 */
public record WordPaper(String marking, String title, String subtitle, String coveringText, List<Section> sections) {
    public WordPaper {
        sections = List.copyOf(sections);
    }

    /** A text under its heading, such as a point in one language. */
    public record Section(String heading, String words) {}

    /** What will leave, clean. */
    public static WordPaper of(WhatWillLeave leave, String marking) {
        var sections = new ArrayList<Section>();
        for (var point : leave.page().points()) {
            var heading = "Point " + point.number() + ". " + point.title();
            var wording = point.wording();
            if (wording != null) sections.add(new Section(heading, wording));
            for (var text : point.texts())
                sections.add(new Section(
                        heading + " (" + text.language() + ", " + text.status().label() + ")", text.words()));
        }
        var annexes = leave.page().annexes();
        if (!annexes.isEmpty())
            sections.add(new Section(
                    "Annexes",
                    annexes.stream()
                            .map(annex -> "%s (SHA-256 %s)".formatted(annex.name(), annex.sha256()))
                            .collect(Collectors.joining("\n"))));
        return new WordPaper(
                marking,
                leave.page().form().label(),
                "Paper %s, draft %d".formatted(leave.number(), leave.draft()),
                leave.page().coveringText(),
                sections);
    }
}
