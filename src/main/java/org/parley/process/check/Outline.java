package org.parley.process.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.xml.sax.SAXException;

/**
 * A diagram or table as text: complete, in the order in which a course comes to each step, and the same for every drawing
 * of the same course. For whoever can't see the diagram, for a browser without scripts, and for comparing by eye.
 */
@NamedInterface("check")
public record Outline(List<Line> lines) {
    public Outline {
        lines = List.copyOf(lines);
    }

    /**
     * @param depth how far the line stands in
     * @param element the id of what the line is about
     */
    @NamedInterface("check")
    public record Line(int depth, String element, String text) {}

    /** The outline of a file; one that cannot be read is told as such. */
    public static Outline of(ModelFile file) {
        try {
            var lines = new ArrayList<Line>();
            for (var part : parts(file)) {
                lines.add(new Line(part.depth(), part.id(), title(part)));
                part.says().forEach((label, value) -> {
                    if (!isTold(part, label))
                        lines.add(new Line(part.depth() + 1, part.id(), "%s: %s".formatted(label, value)));
                });
            }
            return new Outline(lines);
        } catch (SAXException e) {
            return new Outline(List.of(new Line(0, file.name(), "This file cannot be read: " + e.getMessage())));
        }
    }

    static List<Portrait.Part> parts(ModelFile file) throws SAXException {
        var model = Model.read(file);
        return file.isDiagram() ? Portrait.of(model) : TablePortrait.of(model);
    }

    private static String title(Portrait.Part part) {
        if (!part.kind().equals("Flow")) return part.title();
        var says = part.says();
        var when = says.containsKey("condition expression") ? ", if " + says.get("condition expression") : "";
        return (part.name().isEmpty() ? "goes on to " : part.name() + ": goes on to ") + says.get("to") + when;
    }

    private static boolean isTold(Portrait.Part part, String label) {
        return part.kind().equals("Flow")
                && List.of("from", "to", "condition expression").contains(label);
    }

    /** The whole as plain text, one line each, two blanks for each step in. */
    public String text() {
        return lines.stream()
                .map(line -> "  ".repeat(line.depth()) + line.text() + "\n")
                .collect(Collectors.joining());
    }
}
