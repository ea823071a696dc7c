package org.parley.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks the body of a Word document and keeps its words: tracked changes as accepted, tables as rows of text. */
final class WordReader {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int DEEPEST = 200;

    /** What a plain text cannot hold. */
    private enum Lost {
        TABLE("%d table(s): kept as rows of text, cells parted by a bar"),
        IMAGE("%d image(s) or drawing(s): left out"),
        TEXT_BOX("%d text box(es): left out"),
        FOOTNOTE("%d footnote(s) or endnote(s): left out"),
        COMMENT("%d comment(s): left out"),
        INSERTION("%d tracked insertion(s): taken in as accepted"),
        DELETION("%d tracked deletion(s): left out as accepted"),
        FORMULA("%d formula(s): left out"),
        HEADER("%d header(s) or footer(s): left out");

        private final String sentence;

        Lost(String sentence) {
            this.sentence = sentence;
        }
    }

    private final XWPFDocument document;
    private final WordNumbers numbers;
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<Lost, Integer> lost = new EnumMap<>(Lost.class);

    WordReader(XWPFDocument document) {
        this.document = document;
        this.numbers = new WordNumbers(document);
    }

    WordText read() {
        body(document.getDocument().getBody().getDomNode(), 0);
        int frame = document.getHeaderList().size() + document.getFooterList().size();
        if (frame > 0) lost.put(Lost.HEADER, frame);
        var sentences = lost.entrySet().stream()
                .map(entry -> entry.getKey().sentence.formatted(entry.getValue()))
                .toList();
        return new WordText(String.join("\n", paragraphs).strip(), sentences);
    }

    private void body(Node parent, int depth) {
        if (depth > DEEPEST) throw new IllegalStateException("Nested too deeply");
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (name(node)) {
                case "p" -> add(paragraph((Element) node, depth));
                case "tbl" -> table(node, depth);
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> body(node, depth + 1);
                default -> {
                    // section properties, bookmarks and the like hold no words
                }
            }
        }
    }

    /** Word sets distance by empty paragraphs; of several in a row one is kept. */
    private void add(String paragraph) {
        boolean gap =
                paragraphs.isEmpty() || paragraphs.get(paragraphs.size() - 1).isBlank();
        if (!gap || !paragraph.isBlank()) paragraphs.add(paragraph);
    }

    private void table(Node table, int depth) {
        count(Lost.TABLE);
        for (var row : children(table, "tr")) {
            var cells = new ArrayList<String>();
            for (var cell : children(row, "tc")) {
                var words = new ArrayList<String>();
                for (var paragraph : children(cell, "p")) words.add(paragraph((Element) paragraph, depth + 1));
                cells.add(String.join(" ", words).strip());
                for (var inner : children(cell, "tbl")) table(inner, depth + 1);
            }
            paragraphs.add(String.join(" | ", cells));
        }
    }

    private String paragraph(Element paragraph, int depth) {
        var words = new StringBuilder();
        words(paragraph, words, depth + 1);
        var text = words.toString();
        var number = numbers.of(paragraph);
        if (number.isEmpty()) return text;
        return text.isBlank() ? number : number + " " + text.stripLeading();
    }

    private void words(Node parent, StringBuilder words, int depth) {
        if (depth > DEEPEST) throw new IllegalStateException("Nested too deeply");
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (name(node)) {
                case "t" -> words.append(characters(node));
                case "tab" -> words.append('\t');
                case "br", "cr" -> words.append('\n');
                case "noBreakHyphen" -> words.append('\u2011');
                case "del", "moveFrom" -> count(Lost.DELETION);
                case "ins", "moveTo" -> {
                    count(Lost.INSERTION);
                    words(node, words, depth + 1);
                }
                case "drawing", "pict", "object" ->
                    count(holds(node, "txbxContent", depth) ? Lost.TEXT_BOX : Lost.IMAGE);
                case "footnoteReference", "endnoteReference" -> count(Lost.FOOTNOTE);
                case "commentReference" -> count(Lost.COMMENT);
                case "AlternateContent" -> count(holds(node, "txbxContent", depth) ? Lost.TEXT_BOX : Lost.IMAGE);
                case "oMath", "oMathPara" -> count(Lost.FORMULA);
                case "r", "hyperlink", "fldSimple", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo" ->
                    words(node, words, depth + 1);
                default -> {
                    // properties and field codes hold no words of the text
                }
            }
        }
    }

    private static boolean holds(Node parent, String name, int depth) {
        if (depth > DEEPEST) throw new IllegalStateException("Nested too deeply");
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (name(node).equals(name) || holds(node, name, depth + 1)) return true;
        return false;
    }

    private static List<Node> children(Node parent, String name) {
        var all = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name(node).equals(name)) all.add(node);
            else if (name(node).equals("sdt") || name(node).equals("sdtContent")) all.addAll(children(node, name));
        }
        return all;
    }

    private void count(Lost what) {
        lost.merge(what, 1, Integer::sum);
    }

    private static String characters(Node element) {
        var words = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                words.append(node.getNodeValue());
        return words.toString();
    }

    /** The local name of an element; empty for anything else. */
    static String name(Node node) {
        var name = node.getNodeType() == Node.ELEMENT_NODE ? node.getLocalName() : null;
        return name == null ? "" : name;
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(WORD, name);
    }
}
