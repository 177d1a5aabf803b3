package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    @TempDir
    Path temporary;

    @Test
    void keepsTheThreeAnswerStatesApart() throws SQLException {
        var folder = StudyFolder.small(temporary);
        var dataset = Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("it's frozen"));
        assertThat(dataset)
                .extracting(Dataset::rows, Dataset::study, Dataset::version, Dataset::wave)
                .containsExactly(4L, "small", "1.0.0", "sample");
        assertThat(column(dataset, "\"doelen.inclusie\"")).containsExactly("0", "1", "0", "null");
        assertThat(column(dataset, "titel")).containsExactly("kinderwerker", "skipped", "jongerenwerker", "null");
        assertThat(column(dataset, "weight + organisations_in_province"))
                .containsExactly("10.5", "10.5", "11.0", "5.0");
        assertThat(column(dataset, "TRY_CAST(uren AS DOUBLE)")).containsExactly("32.0", "null", "8.5", "null");
    }

    @Test
    void keepsTheWorkersOfAnOrganisationWhereTheyAreKnown() throws SQLException {
        var folder = StudyFolder.small(temporary);
        var unknown = Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("without"));
        assertThat(column(unknown, "workers")).containsOnly("null");
        AnswersTest.withWorkers(folder, "4", "4", "", "2");
        var known = Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("with"));
        assertThat(column(known, "workers + 1")).containsExactly("5", "5", "null", "3");
    }

    @Test
    void answersFrozenBeforeThereWereWorkersAreReadWithoutThem() throws SQLException {
        var folder = StudyFolder.small(temporary);
        var old = temporary.resolve("old.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 'R1' AS respondent) TO '" + old + "' (FORMAT parquet)");
        }
        var dataset = new Dataset(old, "", 1, folder.study().id(), "1.0.0", "sample");
        assertThat(column(dataset, "respondent || coalesce(workers, 0)")).containsExactly("R10");
    }

    @Test
    void closesTheFolderOfTheAnswersToOthers() throws IOException {
        var study = StudyFolder.small(temporary);
        var folder = Files.createDirectory(temporary.resolve("frozen"));
        Dataset.freeze(study.study(), study.wave(), folder);
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theSameAnswersGiveTheSameChecksum() {
        var folder = StudyFolder.small(temporary);
        var once = Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("a"));
        var again = Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("b"));
        assertThat(again.sha256()).isEqualTo(once.sha256()).hasSize(64);
        folder.with(StudyFolder.ANSWERS, "8.5", "8.6");
        assertThat(Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("a"))
                        .sha256())
                .isNotEqualTo(once.sha256());
    }

    @Test
    void opensWhatWasFrozenAndRefusesWhatChanged() throws IOException {
        var folder = StudyFolder.small(temporary);
        var frozen = Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("a"));
        assertThat(Dataset.open(temporary.resolve("a"))).isEqualTo(frozen);
        Files.write(frozen.answers(), new byte[] {0}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Dataset.open(temporary.resolve("a")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The answers changed after they were frozen");
    }

    @Test
    void refusesAFolderWithoutADataset() throws IOException {
        assertThatThrownBy(() -> Dataset.open(temporary)).isInstanceOf(InvalidInputException.class);
        Files.writeString(temporary.resolve("codebook.json"), "{\"sha256\": ");
        assertThatThrownBy(() -> Dataset.open(temporary)).isInstanceOf(InvalidInputException.class);
        Files.writeString(temporary.resolve("codebook.json"), "[]");
        assertThatThrownBy(() -> Dataset.open(temporary)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void leavesTheOldDatasetWholeWhenTheAnswersHaveAFault() {
        var folder = StudyFolder.small(temporary);
        var target = temporary.resolve("frozen");
        var old = Dataset.freeze(folder.study(), folder.wave(), target);
        folder.with(StudyFolder.ANSWERS, "kinderwerker", "nobody");
        assertThatThrownBy(() -> Dataset.freeze(folder.study(), folder.wave(), target))
                .isInstanceOf(InvalidInputException.class);
        assertThat(Dataset.open(target)).isEqualTo(old);
        assertThat(target).isDirectoryNotContaining("glob:**/.freeze*");
    }

    @Test
    void theCodebookTellsWhatEachCodeMeansInEveryLanguage() throws IOException {
        var folder = StudyFolder.small(temporary);
        Dataset.freeze(folder.study(), folder.wave(), temporary.resolve("a"));
        assertThat(Files.readString(temporary.resolve("a/codebook.json")))
                .contains("\"studyVersion\" : \"1.0.0\"", "Met wie?", "With whom?", "doelen.top3", "Jongerenwerker")
                .contains("\"unit\" : \"uur_per_week\"", "\"group\" : \"binnen\"", "not_applicable");
    }

    private static List<String> column(Dataset dataset, String expression) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + expression + " FROM " + dataset.relation())) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getObject(1)));
            }
        }
        return values;
    }
}
