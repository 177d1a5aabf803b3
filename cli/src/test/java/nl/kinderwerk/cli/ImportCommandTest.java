package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.kinderwerk.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A LimeSurvey questionnaire becomes a study, and its results a wave, from the command. */
final class ImportCommandTest {
    private static final String LSS = """
            <?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>
            <languages><language>nl</language></languages>
            <answers><rows>
            <row><qid>1</qid><code>A1</code><answer>Werker</answer><language>nl</language></row>
            <row><qid>1</qid><code>A2</code><answer>Ander</answer><language>nl</language></row></rows></answers>
            <questions><rows>
            <row><qid>1</qid><gid>1</gid><type>L</type><title>rol</title><question>Rol?</question><language>nl</language></row>
            <row><qid>2</qid><gid>1</gid><type>M</type><title>doel</title><question>Doel?</question><language>nl</language></row></rows></questions>
            <subquestions><rows>
            <row><qid>3</qid><parent_qid>2</parent_qid><title>001</title><question>Taal</question><language>nl</language></row></rows></subquestions>
            <surveys><rows><row><sid>9</sid><language>nl</language></row></rows></surveys></document>
            """;
    private static final String RESULTS = """
            "id","submitdate","rol","doel[001]"
            "1","1980-01-01 00:00:00","A1","Y"
            "2","1980-01-01 00:00:00","A2",""
            "3","1980-01-01 00:00:00","A1","Y"
            """;

    @TempDir
    private Path folder;

    private Path lss;
    private Path results;
    private Path study;
    private Path binding;

    @BeforeEach
    void makeTheStudy() throws IOException {
        lss = Files.writeString(folder.resolve("survey.lss"), LSS);
        results = Files.writeString(folder.resolve("results.csv"), RESULTS);
        study = folder.resolve("onderzoek");
        binding = folder.resolve("binding.yaml");
        var made = Run.of("import", "--study-from", lss.toString(), "--out", study.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains("A new study in");
    }

    private Run preview() {
        return run("--preview", "--binding", binding.toString());
    }

    private Run run(String... more) {
        var arguments = new ArrayList<>(
                List.of("import", lss.toString(), results.toString(), "--study", study.toString(), "--wave", "w2026"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private void decide() throws IOException {
        var decided = Files.readString(binding)
                .replace("confirmed: false", "confirmed: true")
                .replaceAll("year: '?\\?'?", "year: 2026")
                .replace("sampling: '?'", "sampling: open")
                .replaceAll("organisation:\n    value: '\\?'", "organisation:\n    numbered: O")
                .replaceAll("municipality:\n    value: '\\?'", "municipality:\n    value: GM0344")
                .replaceAll(
                        "organisations_in_province:\n    value: '\\?'",
                        "organisations_in_province:\n    value: '99999'");
        Files.writeString(binding, decided);
    }

    @Test
    void previewSaysWhatItSawAndImportsNothing() throws IOException {
        var run = preview();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("rol", "A1", "The proposal is in");
        assertThat(Files.readString(binding)).contains("confirmed: false", "tool: limesurvey");
        assertThat(study.resolve("waves/w2026")).doesNotExist();
    }

    @Test
    void aBindingThatNobodyConfirmedImportsNothing() {
        preview();
        var run = run("--binding", binding.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("confirmed");
        assertThat(study.resolve("waves/w2026")).doesNotExist();
    }

    @Test
    void theConfirmedBindingImportsAllAndIsKeptWithTheWave() throws IOException {
        preview();
        decide();
        var run = run("--binding", binding.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("3 respondents in");
        var wave = study.resolve("waves/w2026");
        assertThat(Files.readAllLines(wave.resolve("answers.csv"))).hasSize(4);
        assertThat(wave.resolve("binding.yaml")).hasSameTextualContentAs(binding);
        assertThat(Study.read(study).waves()).containsKey("w2026");
    }

    @Test
    void oneUnknownAnswerIsToldWithFileAndRowAndNothingIsImported() throws IOException {
        preview();
        decide();
        Files.writeString(results, RESULTS + "\"4\",\"1980-01-01 00:00:00\",\"A9\",\"Y\"\n");
        var run = run("--binding", binding.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("results.csv", "5", "A9");
        assertThat(study.resolve("waves/w2026")).doesNotExist();
    }

    @Test
    void aWaveThatExistsAndABindingThatExistsAreNotWrittenOver() throws IOException {
        preview();
        assertThat(preview().exitCode()).isEqualTo(2);
        decide();
        assertThat(run("--binding", binding.toString()).exitCode()).isZero();
        var again = run("--binding", binding.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("w2026");
    }

    @Test
    void withoutFilesStudyOrWaveItAsksForThem() {
        assertThat(Run.of("import").err()).contains("Which files?");
        assertThat(Run.of("import", results.toString()).err()).contains("--study");
        assertThat(Run.of("import", "--study-from", lss.toString()).err()).contains("--out");
    }
}
