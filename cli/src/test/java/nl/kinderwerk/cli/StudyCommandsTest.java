package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** An organisation of the later wave gets the code of one that was elsewhere in the earlier wave. */
    @Test
    void refusesAnOrganisationThatMovedToAnotherProvinceBetweenWaves() throws IOException {
        copy(STUDY, folder.resolve("study"));
        var now = organisations("sample");
        var then = organisations("sample2023");
        var gone = then.keySet().stream()
                .filter(o -> !now.containsKey(o))
                .findFirst()
                .orElseThrow();
        var fresh = now.keySet().stream()
                .filter(o -> !then.containsKey(o) && !Objects.equals(now.get(o), then.get(gone)))
                .findFirst()
                .orElseThrow();
        var answers = folder.resolve("study/waves/sample/answers.csv");
        Files.writeString(answers, Files.readString(answers).replace("," + fresh + ",", "," + gone + ","));
        var run = Run.of("check", folder.resolve("study").toString());
        assertThat(run.err()).contains("Organisation '" + gone + "' is in ", "Give it the same province in all waves");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private Map<String, String> organisations(String wave) throws IOException {
        var lines = Files.readAllLines(STUDY.resolve("waves/" + wave + "/answers.csv"));
        var names = List.of(lines.getFirst().split(","));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        cells -> cells[names.indexOf("organisation")],
                        cells -> cells[names.indexOf("province")],
                        (one, same) -> one));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
