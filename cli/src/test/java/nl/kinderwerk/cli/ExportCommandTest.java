package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers for researchers, from the command. */
final class ExportCommandTest {
    private static final String STUDY = Path.of(System.getProperty("kinderwerk.root", ".."))
            .resolve("studies/kinderwerk")
            .toString();

    @TempDir
    private Path folder;

    @Test
    void writesTheFileWithItsNoteAndSaysWhoMayUseIt() throws IOException {
        var out = folder.resolve("answers.sav");
        var run = Run.of("export", "sample", "--study", STUDY, "--format", "sav", "--out", out.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("414 respondents as sav");
        assertThat(run.err()).contains("for researchers only");
        assertThat(Files.readString(folder.resolve("answers.sav.note.txt"))).startsWith("Voorbeelddata");
    }

    @Test
    void namesTheWavesWhenThereIsNoSuchWave() {
        var out = folder.resolve("answers.csv");
        var run = Run.of("export", "summer", "--study", STUDY, "--format", "csv", "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no wave 'summer'").contains("sample");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesALanguageThatTheStudyDoesNotHave() {
        var out = folder.resolve("answers.ddi").toString();
        var run = Run.of("export", "sample", "--study", STUDY, "--format", "ddi", "--out", out, "--language", "de");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no language 'de'").contains("nl, en");
    }
}
