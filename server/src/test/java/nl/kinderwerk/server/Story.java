package nl.kinderwerk.server;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.study.Study;

/** The site of a study of words only. */
final class Story {
    private Story() {}

    static Site site(Path data) {
        try {
            var file = Objects.requireNonNull(Story.class.getResource("/story/study.yaml"));
            var folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
            return Site.of(Study.read(folder), data, Optional.empty());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
