package nl.kinderwerk.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.practice.SampleOrganisations;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.study.Study;

/** The study Kinderwerk and its invented organisations. */
final class PracticeStudy {
    private static final Path FOLDER = Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk");

    private PracticeStudy() {}

    static Site site(Path data) {
        return Site.of(Study.read(FOLDER), data, Optional.empty());
    }

    /** Fills a database with all that the organisations registered. */
    static void fill(Path data, String database) {
        var practice = Study.read(FOLDER).practice().orElseThrow();
        SampleOrganisations.write(
                new Settings(data, Map.of(Setting.DATABASE_URL.variable(), database)),
                practice,
                practice.sample().orElseThrow());
    }
}
