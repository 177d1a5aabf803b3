package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import nl.kinderwerk.edition.StaticSite;

/** Seconds to write one edition in two languages with all its files, after a first build has warmed up the JVM. */
final class BuildTime implements Bench.Measurement {
    @Override
    public void run() throws IOException {
        var site = Sample.site();
        var folder = Files.createTempDirectory("bench").resolve("site");
        StaticSite.write(site, folder, count -> {});
        var start = Instant.now();
        StaticSite.write(site, folder, count -> {});
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        var editions = site.paths().stream()
                .filter(p -> p.matches("edition/[^/]+/v\\d+/index.html"))
                .count();
        Bench.print("build of one edition", seconds / editions, "s", "one second", 1);
    }
}
