package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kinderwerk.edition.chart.Palette;

/** Style sheet, fonts and icon: the same for every page, none from elsewhere. */
final class StaticFiles {
    private static final List<String> FONTS = List.of("atkinson-400.woff2", "atkinson-700.woff2");

    private StaticFiles() {}

    static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        var style = Palette.css() + new String(read("style.css"), StandardCharsets.UTF_8);
        files.put(Addresses.STYLE, style.getBytes(StandardCharsets.UTF_8));
        files.put("static/icon.svg", read("icon.svg"));
        FONTS.forEach(font -> files.put("static/fonts/" + font, read("fonts/" + font)));
        files.put("static/fonts/OFL.txt", read("fonts/OFL.txt"));
        return files;
    }

    private static byte[] read(String name) {
        try (var stream = StaticFiles.class.getResourceAsStream("site/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
