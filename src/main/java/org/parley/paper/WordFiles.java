package org.parley.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.parley.measure.Texts;
import org.parley.shared.Refusal;

/** Word files in and out; whatever cannot be read as one is refused, however it is broken. */
public final class WordFiles {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final long MOST_MARKUP = 24L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;

    private WordFiles() {}

    /** Reads the paragraphs of a .docx, article numbers included, and says what was lost. */
    public static WordText read(byte[] file) {
        requireWord(file);
        requireModest(file);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var text = new WordReader(document).read();
            if (text.words().getBytes(StandardCharsets.UTF_8).length > Texts.LONGEST)
                throw new Refusal("text-too-long", "The file holds more than 2 MB of text; split it into annexes");
            return text;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unreadable("The file is broken: Word may be able to mend it, by saving it anew as .docx");
        }
    }

    /** Writes a paper as a .docx, with its marking first and last. */
    public static byte[] write(WordPaper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            WordWriter.write(paper, document);
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void requireWord(byte[] file) {
        if (file.length > LARGEST) throw new Refusal("file-too-large", "A Word file may be 4 MB large");
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0))
            throw unreadable("The file is encrypted or in Word's old format: save it as .docx without a password");
        if (!starts(file, 'P', 'K', 3, 4)) throw unreadable("The file is no Word file: save it as .docx");
    }

    /** Unpacks it once into nothing, counting: a small file may not unfold into a flood. */
    private static void requireModest(byte[] file) {
        long unpacked = 0;
        long markup = 0;
        int parts = 0;
        boolean word = false;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                word |= part.getName().equals("word/document.xml");
                boolean isMarkup =
                        part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
                if (++parts > MOST_PARTS) throw unreadable("The file unfolds into too many parts");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (isMarkup) markup += read;
                    if (unpacked > MOST_UNPACKED || markup > MOST_MARKUP)
                        throw unreadable("The file unfolds into far more than a text of 2 MB needs");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable("The file is broken: it ends too early or was changed on its way");
        }
        if (!word) throw unreadable("The file is no Word file: save it as .docx");
    }

    private static boolean starts(byte[] file, int... first) {
        if (file.length < first.length) return false;
        for (int i = 0; i < first.length; i++) if ((file[i] & 0xFF) != first[i]) return false;
        return true;
    }

    private static Refusal unreadable(String sentence) {
        return new Refusal("unreadable-file", sentence);
    }
}
