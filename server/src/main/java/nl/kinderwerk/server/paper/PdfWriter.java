package nl.kinderwerk.server.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import nl.kinderwerk.edition.chart.Woff;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a page as PDF/UA-1. It reads nothing but the page, its own style and the fonts of the program. */
final class PdfWriter {
    private static final String STYLE = style();
    /** What stands for a letter that no font has. */
    private static final String NO_LETTER = "?";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {}

    private static String style() {
        try (var stream = Objects.requireNonNull(PdfWriter.class.getResourceAsStream("paper.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] write(Document page) {
        page.head().appendElement("style").appendText(STYLE);
        addBookmarks(page);
        page.select("svg.length").forEach(PdfWriter::drawAsBlock);
        var bytes = new ByteArrayOutputStream();
        try {
            builder()
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(NO_LETTER);
        builder.useUriResolver((base, address) -> null);
        for (var weight : new int[] {400, 700}) {
            font(builder, "Atkinson", "atkinson-" + weight, weight);
            font(builder, "Atkinson more", "atkinson-ext-" + weight, weight);
        }
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(Woff.trueType(file)), family, weight, FontStyle.NORMAL, true);
    }

    /** The headings below the title, as a table of contents of the reader program. */
    private static void addBookmarks(Document page) {
        var bookmarks = page.head().appendElement("bookmarks");
        var chapter = bookmarks;
        for (var heading : page.select("h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.id("heading-" + heading.cssSelector().hashCode());
            }
            var begins = heading.normalName().equals("h2");
            var bookmark = (begins ? bookmarks : chapter)
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            chapter = begins ? bookmark : chapter;
        }
    }

    /** A drawing would need a text of its own; the background of a block is decoration. */
    private static void drawAsBlock(Element bar) {
        var width = Objects.requireNonNull(bar.selectFirst("rect")).attr("width");
        var block = new Element("div").classNames(bar.classNames());
        block.appendElement("div").attr("style", "width:" + width + "%");
        bar.replaceWith(block);
    }
}
