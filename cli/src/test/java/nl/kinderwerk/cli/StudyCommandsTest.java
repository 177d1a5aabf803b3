package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class StudyCommandsTest {
    private static final Path STUDY = Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk");

    @TempDir
    private Path folder;

    @Test
    void findsNoFaultInTheStudyThatComesAlong() {
        var run = Run.of("check", STUDY.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void saysOneFaultALineAndTheSameAsJson() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "format: 1\nid: 7up\n");
        var plain = Run.of("check", folder.toString());
        var json = Run.of("check", folder.toString(), "--json");
        assertThat(plain.exitCode()).isEqualTo(1);
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(json.out()))
                .hasSize((int) plain.err().lines().count())
                .allSatisfy(fault -> assertThat(fault.get("remedy").asString()).isNotBlank());
    }

    @Test
    void writesNothingWhenTheStudyHasFaults() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "format: 1\n");
        var out = folder.resolve("site");
        assertThat(Run.of("build", folder.toString(), "--out", out.toString()).exitCode())
                .isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void saysThatBuildNeedsAFolderToWrite() {
        var run = Run.of("build", STUDY.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
    }

    @Test
    void explainsEveryCommandWithAnExample() {
        for (var command : Main.commandLine().getSubcommands().keySet()) {
            assertThat(Run.of(command, "--help").out()).contains("Example: kinderwerk " + command);
        }
    }

    @Test
    void makesANewStudyWithoutFaults() {
        var fresh = folder.resolve("My study").toString();
        assertThat(Run.of("new", fresh).exitCode()).isZero();
        assertThat(Run.of("check", fresh).exitCode()).isZero();
        assertThat(Run.of("new", fresh).exitCode()).as("a second time").isEqualTo(1);
    }
}
