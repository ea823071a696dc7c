package org.parley.dossier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The pages of a bundle as files: HTML that needs nothing beside it, and the same as a tagged PDF with the marking on every
 * page. Equal contents make equal files: fonts, order and dates come from the contents and never from the machine.
 */
@Component
class Printing {
    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

    private final ITemplateEngine templates;

    Printing(ITemplateEngine templates) {
        XRLog.setLoggingEnabled(false); // it would tell of each link and style, past every log
        this.templates = templates;
    }

    String html(String template, Map<String, Object> shown) {
        var all = new HashMap<String, Object>(shown);
        all.put("told", new Told());
        return templates.process("dossier/bundle/" + template, new Context(Locale.ENGLISH, all));
    }

    /** @param at the moment that the file bears as its date */
    byte[] pdf(String html, Instant at) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Parley");
        font(builder, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            var day = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
            day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(day);
            document.getDocumentInformation().setModificationDate(day);
            document.setDocumentId(at.toEpochMilli());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The account cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(file), "Dossier", weight, style, true);
    }

    private static InputStream open(String file) {
        var font = Printing.class.getClassLoader().getResourceAsStream(FONTS + file);
        if (font == null) throw new IllegalStateException("The font %s is missing from the class path".formatted(file));
        return font;
    }
}
