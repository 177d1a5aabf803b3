package nl.kinderwerk.cli;

import java.nio.file.Path;
import nl.kinderwerk.study.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The study that a command works on, and where it keeps what it computes. */
final class StudyFolder {
    /** Where the software stands; the launcher says so. */
    private static final Path HOME = Path.of(System.getProperty("kinderwerk.home", ""));

    @Parameters(
            arity = "0..1",
            paramLabel = "STUDY",
            description = "Folder of the study; default: the study that comes along.")
    private @Nullable Path folder;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for frozen datasets; default: data beside the software.")
    private @Nullable Path data;

    /** The study that comes along. */
    static Path own() {
        return HOME.resolve("studies/kinderwerk");
    }

    Path folder() {
        return folder == null ? own() : folder;
    }

    Study read() {
        return Study.read(folder());
    }

    Path data(Study study) {
        return (data == null ? HOME.resolve("data") : data).resolve(study.id());
    }
}
