package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {
    private static final int ROWS = 1_000_000;

    @TempDir
    Path temporary;

    @Test
    void aMillionRowsAreFrozenAndAFaultInTheLastIsFound() throws IOException {
        var study = studyWithAWave();
        var wave = Objects.requireNonNull(study.waves().get("groot"));
        write(wave.answers());
        assertThat(Dataset.freeze(study, wave, temporary.resolve("frozen")).rows())
                .isEqualTo(ROWS);
        Files.writeString(wave.answers(), "R7,O1,PV26,GM0344,9000,1,\n", StandardOpenOption.APPEND);
        assertThat(StudyFolder.faultsOf(() -> Answers.read(study, wave.answers(), row -> {})))
                .singleElement()
                .extracting(Fault::line, Fault::column)
                .containsExactly(ROWS + 2, "respondent");
    }

    private Study studyWithAWave() throws IOException {
        var folder = temporary.resolve("study");
        NewStudy.create(folder, "groot");
        Files.createDirectories(folder.resolve("waves/groot"));
        Files.writeString(folder.resolve("waves/groot/wave.yaml"), """
                id: groot
                year: 2026
                label: {nl: Groot, en: Large}
                status: sample
                sampling: open
                method: {nl: Gemaakt, en: Made}
                answers: answers.csv
                """);
        return Study.read(folder);
    }

    private static void write(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "respondent,organisation,province,municipality,organisations_in_province,weight,functietitel\n");
            for (var i = 0; i < ROWS; i++) {
                writer.write("R" + i + ",O" + i % 5000 + ",PV26,GM0344,9000,1.5,kinderwerker\n");
            }
        }
    }
}
