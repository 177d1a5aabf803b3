package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in answers.csv for what somebody saw, chose and skipped. */
final class CellsTest {
    @TempDir
    private static Path temporary;

    private static Study study;
    private static Wave wave;

    @BeforeAll
    static void read() {
        study = Study.read(Asked.copy(temporary.resolve("study")));
        wave = Objects.requireNonNull(study.waves().get("nu"));
    }

    /** Fills in a step and goes on. */
    private static Draft fill(Draft draft, String step, Map<String, String> typed) {
        var here = Steps.of(study, wave, draft.answers()).find(step).orElseThrow();
        return draft.with(
                here, read(here, field -> typed.getOrDefault(field, "")).answers());
    }

    private static Filled read(Step step, UnaryOperator<String> posted) {
        return new StepReader(posted, new Places(study.areas()), false).read(step);
    }

    private static Map<String, String> cells(Draft draft) {
        return Cells.of(Steps.of(study, wave, draft.answers()), draft);
    }

    private static final Draft NEW = Draft.begin("nu", "");

    @Test
    void whatWasNotSeenHasNoCell() {
        assertThat(cells(NEW)).isEmpty();
        assertThat(cells(fill(NEW, "jij", Map.of("titel", "kinderwerker"))).keySet())
                .containsExactlyInAnyOrder("titel", "gebied");
    }

    @Test
    void whatWasSeenAndNotAnsweredIsSkippedOrNotTicked() {
        var draft = fill(fill(NEW, "jij", Map.of()), "doelen", Map.of());
        assertThat(cells(fill(draft, "werk", Map.of())))
                .containsEntry("titel", "skipped")
                .containsEntry("gebied", "skipped")
                .containsEntry("uren", "skipped")
                .containsEntry("doelen.talent", "0")
                .containsEntry("werk.sport", "skipped")
                .doesNotContainKeys("doelen.top1", "vrij", "verstoring.minder");
    }

    @Test
    void aTopThreeIsAskedAmongWhatWasTicked() {
        var draft = fill(NEW, "doelen", Map.of("doelen.talent", "1", "doelen.taal", "1", "uren", "7,5"));
        var top = Steps.of(study, wave, draft.answers()).find("doelen-2").orElseThrow();
        assertThat(top.parts().getFirst().options()).extracting(o -> o.code()).containsExactly("talent", "taal");
        assertThat(cells(fill(draft, "doelen-2", Map.of("doelen.top2", "taal"))))
                .containsEntry("uren", "7.5")
                .containsEntry("doelen.top1", "taal")
                .doesNotContainKey("doelen.top2");
    }

    @Test
    void aPlaceInTheTopThreeGoesWhenTheOptionIsNoLongerTicked() {
        var draft = fill(NEW, "doelen", Map.of("doelen.talent", "1", "doelen.taal", "1", "doelen.plezier", "1"));
        draft = fill(draft, "doelen-2", Map.of("doelen.top1", "talent", "doelen.top2", "taal"));
        draft = fill(draft, "doelen", Map.of("doelen.plezier", "1", "doelen.taal", "1"));
        assertThat(cells(draft)).containsEntry("doelen.top1", "taal").doesNotContainKey("doelen.top2");
    }

    @Test
    void aPageThatAnEarlierAnswerLedAwayFromIsNotShown() {
        var draft = fill(NEW, "jij", Map.of("titel", "jongerenwerker"));
        draft = fill(draft, "jongeren", Map.of("vrij", "Iets"));
        assertThat(cells(draft)).containsEntry("vrij", "Iets");
        assertThat(cells(fill(draft, "jij", Map.of("titel", "kinderwerker")))).doesNotContainKey("vrij");
    }

    @Test
    void otherIsACodeAndItsWordsAColumn() {
        assertThat(cells(fill(NEW, "jij", Map.of("titel.other.text", "Speelmaatje"))))
                .containsEntry("titel", "other")
                .containsEntry("titel.other.text", "Speelmaatje");
        assertThat(cells(fill(NEW, "doelen", Map.of("doelen.other.text", "Rust"))))
                .containsEntry("doelen.other", "1")
                .containsEntry("doelen.other.text", "Rust");
        assertThat(cells(fill(NEW, "jij", Map.of("titel", "kinderwerker", "titel.other.text", "x"))))
                .containsEntry("titel", "kinderwerker")
                .doesNotContainKey("titel.other.text");
    }

    /** A spreadsheet would run these. */
    @ParameterizedTest
    @CsvSource({"=1+1", "@SOM(A1)", "+31", "-1"})
    void wordsThatBeginLikeAFormulaAreMadeHarmless(String typed) {
        assertThat(cells(fill(NEW, "jij", Map.of("titel", "other", "titel.other.text", typed))))
                .containsEntry("titel.other.text", " " + typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            doelen   | uren        | veel   | slip.number
            doelen   | uren        | -3     | slip.number
            doelen   | uren        | 1e9    | slip.number
            """)
    void whatCannotBeRightIsSaidAndKept(String step, String field, String typed, String slip) {
        var here = Steps.of(study, wave, Map.of()).find(step).orElseThrow();
        var filled = read(here, f -> f.equals(field) ? typed : "");
        assertThat(filled.slips()).containsExactly(new Filled.Slip(field, slip));
        assertThat(filled.answers()).containsEntry(field, typed);
    }

    @Test
    void anOptionThatThePageDoesNotHaveIsPassedOver() {
        assertThat(cells(fill(NEW, "jij", Map.of("titel", "directeur", "gebied", "PV26"))))
                .containsEntry("titel", "skipped")
                .containsEntry("gebied", "skipped");
    }

    @Test
    void theOpenLinkNeedsAMunicipality() {
        var here = Steps.of(study, wave, Map.of()).find("jij").orElseThrow();
        var filled = new StepReader(f -> "", new Places(study.areas()), true).read(here);
        assertThat(filled.slips()).containsExactly(new Filled.Slip("gebied", "slip.place"));
    }

    @ParameterizedTest
    @CsvSource({"0123-4567-89AB-CDEF", "0123456789abcdef", "O123 4567 89ab cdef", "oi23-4567–89AB-CDEF"})
    void aCodeIsReadAsPeopleTypeIt(String typed) {
        assertThat(ResumeCode.parse(typed)).isPresent();
    }

    @Test
    void aCodeOfAnotherLengthIsNone() {
        assertThat(ResumeCode.parse("0123")).isEmpty();
        assertThat(ResumeCode.parse(ResumeCode.make().printed())).isPresent();
    }
}
