package nl.kinderwerk.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.export.Export;
import nl.kinderwerk.study.export.ExportCells;
import nl.kinderwerk.study.export.ExportFormat;
import nl.kinderwerk.study.foreign.StudyDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wave goes out as an SPSS file with a multiple-response set and comes back through a binding. */
class SavImportTest {
    private static final String FORM = """
            survey,,,
            ,type,name,label
            ,select_one rol,rol,Wat doe je?
            ,select_multiple doel,doel,Waarvoor?
            choices,,,
            ,list_name,name,label
            ,rol,werker,Werker
            ,rol,leider,Leider
            ,doel,taal,Taal
            ,doel,sport,Sport
            """;
    private static final String ANSWERS = """
            Timestamp,Wat doe je?,Waarvoor?
            1,Werker,"Taal, Sport"
            2,Leider,Taal
            3,Werker,Sport
            4,,Taal
            5,Werker,
            """;

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    private Confirmed first() throws IOException {
        folder = temporary.resolve("study");
        StudyDraft.write(Foreign.form(write("form.csv", FORM)), folder, "study");
        return Confirmed.of(Study.read(folder), List.of(write("answers.csv", ANSWERS)), "w1");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(temporary.resolve(name), content);
    }

    private Path sav() {
        var study = Study.read(folder);
        var wave = Objects.requireNonNull(study.waves().get("w1"));
        var file = temporary.resolve("answers.sav");
        var dataset = Dataset.freeze(study, wave, temporary.resolve("dataset"));
        new Export(study, wave, dataset, study.languages().getFirst()).write(ExportFormat.SAV, ExportCells.CODES, file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rol", "doel.taal", "doel.sport"})
    void theWaveThatComesBackCountsTheSame(String column) throws IOException {
        var first = first();
        var second = Confirmed.of(Study.read(folder), List.of(sav()), "w2");
        assertThat(second.rows()).hasSize(5);
        assertThat(second.counts(column)).isEqualTo(first.counts(column)).hasSizeGreaterThan(1);
    }

    @Test
    void aFileOfTwoGigabytesIsRefusedUnread() throws IOException {
        for (var name : List.of("a.csv", "a.lsa", "a.lss", "a.xlsx", "a.xls", "a.sav", "a.zsav")) {
            var file = temporary.resolve(name);
            try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(2L << 30);
            }
            assertThat(Foreign.faults(() -> Intake.open(List.of(file))))
                    .as(name)
                    .containsPattern("larger than|at most|MB");
            Files.delete(file);
        }
    }
}
