package nl.kinderwerk.edition;

import java.util.Map;
import java.util.Objects;

/**
 * One file of the site.
 *
 * @param type media type
 * @param embeddable whether other sites may show it in a frame
 */
public record Page(String type, byte[] content, boolean embeddable) {
    private static final String UTF_8 = "; charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html" + UTF_8,
            "css", "text/css" + UTF_8,
            "csv", "text/csv" + UTF_8,
            "json", "application/json" + UTF_8,
            "svg", "image/svg+xml" + UTF_8,
            "txt", "text/plain" + UTF_8,
            "png", "image/png",
            "woff2", "font/woff2");

    /** The file at a path of the site: its ending tells its type, its folder whether others may frame it. */
    static Page of(String path, byte[] content) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return new Page(Objects.requireNonNull(TYPES.get(ending), path), content, Addresses.isEmbed(path));
    }
}
