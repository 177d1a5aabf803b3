package nl.kinderwerk.server.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page that leaves as a file. Its HTML has a language, a title, a subject ({@code meta}), headings, paragraphs, lists and tables; the element
 * {@code #mark} returns at the top of every sheet and {@code #foot} at its bottom. A part of class {@code leaf} begins on a new
 * sheet. What has class {@code own} keeps its lines; {@code empty} is what nobody filled in yet, and a table of class
 * {@code room} is one to go on with. An {@code svg.length} is a bar whose number stands beside it.
 */
public final class Paper {
    /** What a page can become. */
    public enum Format {
        /** PDF/UA-1: tagged, so that it can be read aloud. */
        PDF,
        /** A document for a word processor, to go on writing in. */
        DOCX;

        private String type() {
            return switch (this) {
                case PDF -> "application/pdf";
                case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            };
        }
    }

    private final Document page;

    private Paper(Document page) {
        this.page = page;
    }

    /** A page of HTML. */
    public static Paper of(String html) {
        return new Paper(Jsoup.parse(html));
    }

    /** The file. */
    public byte[] as(Format format) {
        return switch (format) {
            case PDF -> PdfWriter.write(page.clone());
            case DOCX -> new WordWriter(page.clone()).write();
        };
    }

    /** An answer with the file, named after the title of the page. */
    public ResponseEntity<byte[]> download(Format format) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(format).toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(as(format));
    }

    private ContentDisposition disposition(Format format) {
        var name = page.title().replaceAll("[^\\p{L}\\p{N} ,.-]", "") + "."
                + format.name().toLowerCase(Locale.ROOT);
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
    }
}
