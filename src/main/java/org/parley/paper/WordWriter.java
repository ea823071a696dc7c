package org.parley.paper;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Sets a paper out as a Word document: one Word paragraph for each paragraph of its texts. */
final class WordWriter {
    private WordWriter() {}

    static void write(WordPaper paper, XWPFDocument document) {
        line(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), paper.marking());
        line(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), paper.marking());
        heading(document, paper.title(), 16);
        if (!paper.subtitle().isBlank()) words(document, paper.subtitle());
        if (!paper.coveringText().isBlank()) words(document, paper.coveringText());
        for (var section : paper.sections()) {
            heading(document, section.heading(), 12);
            words(document, section.words());
        }
    }

    private static void line(XWPFParagraph paragraph, String words) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setBold(true);
        run.setText(printable(words));
    }

    private static void heading(XWPFDocument document, String words, int size) {
        var run = document.createParagraph().createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(printable(words));
    }

    private static void words(XWPFDocument document, String words) {
        for (var paragraph : words.split("\n", -1)) {
            var run = document.createParagraph().createRun();
            var parts = printable(paragraph).split("\t", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) run.addTab();
                if (!parts[i].isEmpty())
                    run.setText(parts[i], i == 0 ? 0 : run.getCTR().sizeOfTArray());
            }
        }
    }

    /** Without the control characters that no XML may hold. */
    private static String printable(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
