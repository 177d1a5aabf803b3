package nl.kinderwerk.study.spss;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** SPSS files that nobody here wrote; they lie beside the repository and are read in place. */
final class ForeignSpss {
    private static final Path FOLDER = Path.of(System.getProperty("kinderwerk.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared/foreign/spss");

    private ForeignSpss() {}

    static Path file(String name) {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: the SPSS files of other programs are not beside the repository");
        return file;
    }
}
