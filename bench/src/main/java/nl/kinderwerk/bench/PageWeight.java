package nl.kinderwerk.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.kinderwerk.edition.Site;

/** What a reader's phone fetches for the whole picture, compressed, with style sheet and fonts; goal: 100 kB. */
final class PageWeight implements Bench.Measurement {
    private static final double GOAL = 100;
    private static final List<String> FONTS =
            List.of("static/fonts/atkinson-400.woff2", "static/fonts/atkinson-700.woff2");

    @Override
    public void run() throws IOException {
        var site = Sample.site();
        for (var page : List.of("index.html", "edition/2021/v1/index.html")) {
            var bytes = zipped(site, page) + zipped(site, "static/style.css");
            for (var font : FONTS) {
                bytes += site.page(font).orElseThrow().content().length;
            }
            Bench.print("weight of " + page, bytes / 1000.0, "kB", "goal of 100 kB (scripts: 0 kB)", GOAL);
        }
    }

    private static int zipped(Site site, String path) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(site.page(path).orElseThrow().content());
        }
        return bytes.size();
    }
}
