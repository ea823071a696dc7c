package org.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.paper.PaperTests.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordFilesTests {
    private static byte[] file(XWPFDocument document) throws IOException {
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XWPFDocument document(String... paragraphs) {
        var document = new XWPFDocument();
        for (var paragraph : paragraphs) document.createParagraph().createRun().setText(paragraph);
        return document;
    }

    /** The same file with another body. */
    private static byte[] withBody(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file(document("x"))));
                var out = new ZipOutputStream(bytes)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals("word/document.xml")) out.write(body.getBytes(StandardCharsets.UTF_8));
                else in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }

    /** Letters without a pattern: a file of one letter alone would rightly pass for a bomb. */
    private static String letters(int many) {
        var random = new Random(7);
        var letters = new StringBuilder(many);
        for (int i = 0; i < many; i++) letters.append((char) ('a' + random.nextInt(26)));
        return letters.toString();
    }

    private static String body(String inside) {
        return "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + inside + "</w:body></w:document>";
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        var paper = new WordPaper(
                "EXERCISE, Restricted",
                "Note verbale",
                "Paper 031",
                "One.\nTwo\tthree.",
                List.of(new WordPaper.Section("Point 3", "Article 1\nTexte français")));
        var read = WordFiles.read(WordFiles.write(paper));
        assertThat(read.words())
                .isEqualTo("Note verbale\nPaper 031\nOne.\nTwo\tthree.\nPoint 3\nArticle 1\nTexte français");
    }

    @Test
    void articleNumbersThatWordCountsAreKept() throws IOException {
        var document = new XWPFDocument();
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("Article %1.");
        var list =
                document.createNumbering().addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(kind)));
        for (var words : List.of("Incidents", "Channels")) {
            var paragraph = document.createParagraph();
            paragraph.setNumID(list);
            paragraph.createRun().setText(words);
        }
        assertThat(WordFiles.read(file(document)).words()).isEqualTo("Article 1. Incidents\nArticle 2. Channels");
    }

    @Test
    void itSaysWhatATextCannotHold() throws IOException {
        var document = document("Before");
        var table = document.createTable(1, 2);
        table.getRow(0).getCell(0).setText("left");
        table.getRow(0).getCell(1).setText("right");
        var read = WordFiles.read(file(document));
        assertThat(read.words()).isEqualTo("Before\nleft | right");
        assertThat(read.lost()).singleElement().asString().contains("1 table");
    }

    @Test
    void trackedChangesAreTakenAsAccepted() throws IOException {
        var read = WordFiles.read(
                withBody(
                        body(
                                "<w:p><w:r><w:t>within </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>24</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>72</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> hours</w:t></w:r></w:p>")));
        assertThat(read.words()).isEqualTo("within 72 hours");
        assertThat(read.lost()).hasSize(2).allMatch(lost -> lost.contains("accepted"));
    }

    @Test
    void markupInATextStaysText() throws IOException {
        assertThat(WordFiles.read(file(document("<script>alert(1)</script>"))).words())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void brokenAndForeignFilesAreRefused() throws IOException {
        var whole = file(document("x"));
        refused("unreadable-file", () -> WordFiles.read("no Word file".getBytes(StandardCharsets.UTF_8)));
        refused("unreadable-file", () -> WordFiles.read(new byte[0]));
        refused("unreadable-file", () -> WordFiles.read(Arrays.copyOf(whole, whole.length / 2)));
        refused("unreadable-file", () -> WordFiles.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}));
        var notXml = withBody("<w:document");
        refused("unreadable-file", () -> WordFiles.read(notXml));
    }

    @Test
    void aBombIsNotUnfolded() throws IOException {
        var bomb = withBody(body("<w:p><w:r><w:t>" + "a".repeat(30 * 1024 * 1024) + "</w:t></w:r></w:p>"));
        refused("unreadable-file", () -> WordFiles.read(bomb));
    }

    @Test
    void noEntityIsFollowedOrUnfolded() throws IOException {
        var hostile = withBody("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>").substring("<?xml version=\"1.0\"?>".length()));
        refused("unreadable-file", () -> WordFiles.read(hostile));
    }

    @Test
    void aNestThatIsTooDeepIsRefused() throws IOException {
        var deep = withBody(body("<w:p>" + "<w:ins w:id=\"1\">".repeat(5000) + "</w:ins>".repeat(5000) + "</w:p>"));
        refused("unreadable-file", () -> WordFiles.read(deep));
    }

    @Test
    void moreThanTwoMegabytesOfTextAreRefusedAndLessGoIn() throws IOException {
        var tooLong = file(document(letters(2 * 1024 * 1024 + 1)));
        refused("text-too-long", () -> WordFiles.read(tooLong));
        assertThat(WordFiles.read(file(document(letters(2 * 1024 * 1024)))).words())
                .hasSize(2 * 1024 * 1024);
    }
}
