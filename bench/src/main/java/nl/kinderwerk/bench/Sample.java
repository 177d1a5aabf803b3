package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.study.Study;

/** The study that ships, and its site. */
final class Sample {
    private Sample() {}

    static Path home() {
        return Path.of(System.getProperty("kinderwerk.home", "."));
    }

    static Site site() throws IOException {
        return Site.of(
                Study.read(home().resolve("studies/kinderwerk")), Files.createTempDirectory("bench"), Optional.empty());
    }
}
