package org.parley.process.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.process.check.Portrait.Part;
import org.springframework.modulith.NamedInterface;
import org.xml.sax.SAXException;

/** Two versions of a diagram or table side by side, in words: what came, what went, and what is said otherwise. */
@NamedInterface("check")
public final class Comparison {
    private Comparison() {}

    /** What became of an element. */
    @NamedInterface("check")
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Only the drawing was moved. */
        LAYOUT
    }

    /**
     * One difference.
     *
     * @param file the file's name
     * @param element the id of the element, flow or row, or the file's name where the whole is meant
     */
    @NamedInterface("check")
    public record Difference(String file, String element, Kind kind, String sentence) {}

    /** What differs between two sets, file by file. */
    public static List<Difference> between(Collection<ModelFile> before, Collection<ModelFile> after) {
        var old = byName(before);
        var now = byName(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        var differences = new ArrayList<Difference>();
        for (var name : names) {
            var one = old.get(name);
            var other = now.get(name);
            if (one == null) differences.add(new Difference(name, name, Kind.ADDED, "The file is new"));
            else if (other == null) differences.add(new Difference(name, name, Kind.REMOVED, "The file is gone"));
            else differences.addAll(between(one, other));
        }
        return differences;
    }

    /** What differs between two versions of one file, in the order in which a course comes to it. */
    public static List<Difference> between(ModelFile before, ModelFile after) {
        if (before.hash().equals(after.hash())) return List.of();
        Map<String, Part> old;
        Map<String, Part> now;
        try {
            old = byId(before);
            now = byId(after);
        } catch (SAXException e) {
            return List.of(new Difference(after.name(), after.name(), Kind.CHANGED, "One of the two cannot be read"));
        }
        var differences = new ArrayList<Difference>();
        now.forEach((id, part) -> {
            var was = old.get(id);
            if (was == null) differences.add(difference(after, part, Kind.ADDED, "Added: " + told(part)));
            else if (!was.equals(part)) changes(after, was, part, differences);
        });
        old.forEach((id, part) -> {
            if (!now.containsKey(id)) differences.add(difference(after, part, Kind.REMOVED, "Removed: " + told(part)));
        });
        if (differences.isEmpty())
            differences.add(new Difference(after.name(), after.name(), Kind.LAYOUT, "Only the drawing was changed"));
        return differences;
    }

    private static void changes(ModelFile file, Part was, Part is, List<Difference> differences) {
        var changed = new ArrayList<String>();
        if (!was.kind().equals(is.kind())) changed.add("was a %s, is a %s".formatted(was.kind(), is.kind()));
        if (!was.name().equals(is.name())) changed.add("was called %s".formatted(quoted(was.name())));
        var labels = new LinkedHashMap<>(was.says());
        labels.putAll(is.says());
        for (var label : labels.keySet()) {
            var before = was.says().get(label);
            var after = is.says().get(label);
            if (before == null) changed.add("%s is now %s".formatted(label, quoted(String.valueOf(after))));
            else if (after == null) changed.add("%s was %s, is gone".formatted(label, quoted(before)));
            else if (!before.equals(after) && !sameEnd(label, before, after))
                changed.add("%s was %s, is %s".formatted(label, quoted(before), quoted(after)));
        }
        if (!changed.isEmpty())
            differences.add(difference(file, is, Kind.CHANGED, is.title() + ": " + String.join("; ", changed)));
    }

    /** A flow between the same two elements is the same, whatever they are called by now. */
    private static boolean sameEnd(String label, String before, String after) {
        return (label.equals("from") || label.equals("to")) && id(before).equals(id(after));
    }

    private static String id(String end) {
        return end.substring(end.lastIndexOf('(') + 1);
    }

    private static Difference difference(ModelFile file, Part part, Kind kind, String sentence) {
        return new Difference(file.name(), part.id(), kind, sentence);
    }

    private static String told(Part part) {
        var says = part.says().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("note"))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("; "));
        return says.isEmpty() ? part.title() : part.title() + "; " + says;
    }

    private static String quoted(String text) {
        return "“%s”".formatted(text);
    }

    private static Map<String, ModelFile> byName(Collection<ModelFile> set) {
        var files = new TreeMap<String, ModelFile>();
        for (var file : set) files.put(file.name(), file);
        return files;
    }

    private static Map<String, Part> byId(ModelFile file) throws SAXException {
        var parts = new LinkedHashMap<String, Part>();
        for (var part : Outline.parts(file)) parts.put(part.id(), part);
        return parts;
    }
}
