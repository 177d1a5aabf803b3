package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.ForeignForm;

/** Files that nobody here wrote, read in place. */
final class Foreign {
    private static final Path FOLDER = Path.of(System.getProperty("kinderwerk.root", ".."))
            .resolve("../shared/foreign")
            .normalize();

    private Foreign() {}

    /** The file; the test is skipped when the folder is not beside the repository. */
    static Path file(String name) {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "the foreign files are not there: " + file);
        return file;
    }

    static ForeignForm form(Path file) {
        return Intake.open(List.of(file)).form();
    }

    /** What is wrong, one line each; empty when nothing is. */
    static String faults(Runnable reading) {
        var thrown = catchThrowableOfType(InvalidInputException.class, reading::run);
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }
}
