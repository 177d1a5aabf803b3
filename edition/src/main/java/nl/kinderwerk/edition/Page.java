package nl.kinderwerk.edition;

import java.nio.charset.StandardCharsets;

/**
 * One file of the site.
 *
 * @param type media type
 * @param embeddable whether other sites may show it in a frame
 */
public record Page(String type, byte[] content, boolean embeddable) {
    static Page html(String html) {
        return new Page("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), false);
    }

    static Page text(String type, String text) {
        return new Page(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), false);
    }

    static Page binary(String type, byte[] bytes) {
        return new Page(type, bytes, false);
    }

    Page forFrames() {
        return new Page(type, content, true);
    }
}
