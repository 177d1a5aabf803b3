package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A study of two questions, one of them a number to know each respondent by, asked on the web through an open link. */
final class AskedStudy {
    /** Its id. */
    static final String ID = "asked";
    /** What a respondent fills in besides their number. */
    static final String PLACE = "GM0344";

    private static final List<String> FILES = List.of(
            "study.yaml",
            "areas.csv",
            "published/2021.yaml",
            "texts/nl/uitleg.md",
            "texts/en/uitleg.md",
            "waves/nu/wave.yaml");

    private AskedStudy() {}

    /** Writes it into a folder. */
    static Path write(Path folder) throws IOException {
        for (var name : FILES) {
            var file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (var content = Objects.requireNonNull(AskedStudy.class.getResourceAsStream(ID + "/" + name))) {
                Files.copy(content, file);
            }
        }
        return folder;
    }
}
