package org.parley.paper;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Counts Word's automatic numbers, so that "Article 3" stays in a text though nobody typed the 3. */
final class WordNumbers {
    private static final int LEVELS = 9;

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    WordNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** The number before the next paragraph, counted on; empty where it bears none. */
    String of(Element paragraph) {
        return place(paragraph).flatMap(this::next).orElse("");
    }

    private record Place(BigInteger list, int level) {}

    private Optional<String> next(Place place) {
        var list =
                document.getNumbering() == null ? null : document.getNumbering().getNum(place.list());
        if (list == null) return Optional.empty();
        var kind = list.getCTNum().getAbstractNumId().getVal();
        var found = document.getNumbering().getAbstractNum(kind);
        if (found == null) return Optional.empty();
        var levels = found.getCTAbstractNum();
        var counts = counters.computeIfAbsent(kind, unknown -> new int[LEVELS]);
        for (var override : list.getCTNum().getLvlOverrideList()) {
            int at = override.getIlvl().intValue();
            if (override.isSetStartOverride() && at < LEVELS && restarted.add(place.list() + "." + at))
                counts[at] = override.getStartOverride().getVal().intValue() - 1;
        }
        if (counts[place.level()] == 0) counts[place.level()] = start(levels, place.level()) - 1;
        counts[place.level()]++;
        for (int deeper = place.level() + 1; deeper < LEVELS; deeper++) counts[deeper] = 0;
        return level(levels, place.level()).map(level -> written(levels, level, counts));
    }

    private static String written(CTAbstractNum levels, CTLvl level, int[] counts) {
        var pattern = level.isSetLvlText() ? level.getLvlText().getVal() : "";
        if (pattern == null) return "";
        if (format(level).equals("bullet")) return "•";
        for (int at = 0; at < LEVELS; at++) {
            int number = counts[at] == 0 ? start(levels, at) : counts[at];
            var format = level(levels, at).map(WordNumbers::format).orElse("decimal");
            pattern = pattern.replace("%" + (at + 1), number(format, number));
        }
        return pattern.strip();
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }

    private static int start(CTAbstractNum levels, int at) {
        return level(levels, at)
                .filter(CTLvl::isSetStart)
                .map(level -> level.getStart().getVal().intValue())
                .orElse(1);
    }

    private static Optional<CTLvl> level(CTAbstractNum levels, int at) {
        return levels.getLvlList().stream()
                .filter(level -> level.getIlvl().intValue() == at)
                .findFirst();
    }

    private Optional<Place> place(Element paragraph) {
        var properties = child(paragraph, "pPr");
        if (properties.isEmpty()) return Optional.empty();
        var own = properties.flatMap(all -> child(all, "numPr")).flatMap(WordNumbers::named);
        if (own.isPresent()) return own;
        return properties
                .flatMap(all -> child(all, "pStyle"))
                .flatMap(style -> ofStyle(WordReader.attribute(style, "val"), 0));
    }

    private Optional<Place> ofStyle(String id, int depth) {
        var styles = document.getStyles();
        var style = styles == null || depth > 20 ? null : styles.getStyle(id);
        if (style == null || !(style.getCTStyle().getDomNode() instanceof Element element)) return Optional.empty();
        var own = child(element, "pPr").flatMap(all -> child(all, "numPr")).flatMap(WordNumbers::named);
        if (own.isPresent()) return own;
        return child(element, "basedOn").flatMap(base -> ofStyle(WordReader.attribute(base, "val"), depth + 1));
    }

    private static Optional<Place> named(Element numbering) {
        var list = child(numbering, "numId").map(id -> WordReader.attribute(id, "val"));
        if (list.isEmpty() || list.get().isEmpty()) return Optional.empty();
        var level = child(numbering, "ilvl")
                .map(at -> Integer.parseInt(WordReader.attribute(at, "val")))
                .orElse(0);
        return Optional.of(new Place(new BigInteger(list.get()), Math.min(Math.max(level, 0), LEVELS - 1)));
    }

    private static Optional<Element> child(Node parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element && WordReader.name(element).equals(name)) return Optional.of(element);
        return Optional.empty();
    }

    private static String number(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> letter(number, 'a');
            case "upperLetter" -> letter(number, 'A');
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    /** a to z, then aa to zz, as Word counts. */
    private static String letter(int number, char first) {
        return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 % 10 + 1);
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        if (number < 1 || number > 3999) return String.valueOf(number);
        var written = new StringBuilder();
        for (int at = 0; at < values.length; at++)
            for (; number >= values[at]; number -= values[at]) written.append(signs[at]);
        return written.toString();
    }
}
