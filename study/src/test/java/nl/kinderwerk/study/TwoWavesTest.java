package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second wave beside the first: what a trend compares, what breaks, and what may not be answered or moved. */
class TwoWavesTest {
    private static final String STUDY = "study.yaml";
    private static final String LATER = "waves/later/answers.csv";
    private static final String TREND = """
              - id: partners_sinds
                title: {nl: Sinds, en: Since}
                form: trend
                compares: partners
                since: sample
                headlines:
                  - when: [{rise: school}]
                    say: {nl: '{option} vaker', en: '{option} more'}
                fallback: {nl: Toen en nu, en: Then and now}
            """.indent(0);

    @TempDir
    private Path temporary;

    private StudyFolder folder;

    @BeforeEach
    void addAWave() throws IOException {
        folder = StudyFolder.small(temporary);
        Files.createDirectories(folder.path().resolve("waves/later"));
        folder.write(LATER, folder.text(StudyFolder.ANSWERS));
        folder.write("waves/later/wave.yaml", """
                id: later
                year: 2028
                label: {nl: Later, en: Later}
                status: final
                sampling: probability
                method: {nl: Gevraagd, en: Asked}
                answers: answers.csv
                """);
        folder.with(STUDY, "  - id: inzet\n", TREND + "  - id: inzet\n");
    }

    private static Item item(Study study, String id) {
        return study.item(id).orElseThrow();
    }

    private static Comparability comparability(Study study) {
        return new Comparability(
                study,
                Objects.requireNonNull(study.waves().get("sample")),
                Objects.requireNonNull(study.waves().get("later")));
    }

    @Test
    void aTrendNamesASectionAndAnEarlierWave() {
        var trend = folder.study().section("partners_sinds").trend().orElseThrow();
        assertThat(trend).isEqualTo(new Section.Trend("partners", "sample"));
        assertThat(folder.study().section("partners").trend()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            compares: partners | compares: nothing | There is no section 'nothing' above
            compares: partners | compares: inzet   | There is no section 'inzet' above
            compares: partners | compares: werk    | There is no section 'werk' above with shares
            compares: partners | compares: definitie | There is no section 'definitie' above
            since: sample      | since: never      | There is no wave 'never'
            since: sample      | since: later      | No wave is later than 'later'
            rise: school       | rise: nobody      | The item has no option 'nobody'
            rise: school       | most_named: school | cannot be tested in a section of this form
            '{option} vaker'   | '{change} vaker'  | Unknown placeholder
            most_named: school | rise: school      | cannot be tested in a section of this form
            """)
    void aTrendThatCannotBeMeantIsAFaultWithItsLine(String from, String to, String message) {
        var line = folder.line(STUDY, from);
        assertThat(folder.with(STUDY, from, to).studyFaults())
                .contains(STUDY + ":" + line + ": ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {at_most: 0.45, option: kinderwerker} | {out_of_ten: 11, option: kinderwerker} | 'out_of_ten' is out of range
            {at_most: 0.45, option: kinderwerker} | {more_than: PV99, option: kinderwerker} | There are no figures for 'PV99'
            {at_most: 0.45, option: kinderwerker} | {more_than: titel.nobody, option: kinderwerker} | There are no figures for 'titel.nobody'
            {at_most: 0.45, option: kinderwerker} | {everyone: nobody} | no option 'nobody'
            {at_most: 0.45, option: kinderwerker} | {steady: kinderwerker} | cannot be tested in a section of this form
            """)
    void aHeadlineThatCannotBeTestedIsAFault(String from, String to, String message) {
        assertThat(folder.with(STUDY, from, to).studyFaults()).contains(message);
    }

    @Test
    void aHeadlineComparesWithAnAreaOrAGroupOfABreakdown() {
        for (var place : new String[] {"NL", "PV26", "titel.kind"}) {
            var study = StudyFolder.small(temporary)
                    .with(STUDY, "{at_most: 0.45, option", "{more_than: " + place + ", option")
                    .study();
            var condition = study.section("titel").headlines().getFirst().when().getFirst();
            assertThat(condition).isEqualTo(new Section.Condition(Section.Kind.MORE_THAN, "kinderwerker", 0, place));
        }
    }

    @Test
    void wavesThatCameAboutDifferentlyAreNotCompared() {
        folder.with("waves/later/wave.yaml", "sampling: probability", "sampling: open");
        assertThat(folder.studyFaults()).contains("they cannot be compared");
    }

    @Test
    void anOptionMeansTheSameUnlessTheStudySaysOtherwise() {
        var comparability = comparability(folder.study());
        var partners = item(folder.study(), "partners");
        assertThat(partners.options()).allMatch(o -> comparability.isSame(partners, o));
        assertThat(comparability.change(partners)).isEmpty();
    }

    @Test
    void anOptionThatCameLaterIsNew() {
        var study = folder.with(STUDY, "en: School, group", "en: School, since: later, group")
                .study();
        var partners = item(study, "partners");
        var comparability = comparability(study);
        assertThat(comparability.isNew(partners.option("school"))).isTrue();
        assertThat(comparability.isSame(partners, partners.option("school"))).isFalse();
        assertThat(comparability.isSame(partners, partners.option("politie"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sample,true", "later,false"})
    void aChangeOfMeaningBreaksOnlyBetweenTheWavesWhereItHappened(String since, boolean same) {
        var study = folder.with(
                        STUDY,
                        "en: School, group",
                        "en: School, changed_in: {wave: " + since + ", reason: {nl: Anders, en: Different}}, group")
                .study();
        var partners = item(study, "partners");
        assertThat(comparability(study).isSame(partners, partners.option("school")))
                .isEqualTo(same);
        assertThat(comparability(study).isSame(partners, partners.option("politie")))
                .isTrue();
    }

    @Test
    void aQuestionThatTheStudyCallsIncomparableIsNeverCompared() {
        var study = broken().study();
        var partners = item(study, "partners");
        assertThat(partners.options()).noneMatch(o -> comparability(study).isSame(partners, o));
        assertThat(comparability(study).change(partners))
                .hasValueSatisfying(reason -> assertThat(reason.in("nl")).isEqualTo("Te veel anders."));
    }

    private StudyFolder broken() {
        return folder.with(
                STUDY,
                "question: {nl: Met wie?, en: With whom?}",
                "question: {nl: Met wie?, en: With whom?}\n    comparable: false\n"
                        + "    comparable_reason: {nl: Te veel anders., en: Too much changed.}");
    }

    @Test
    void aBreakNeedsAReasonAndAReasonABreak() {
        var line = broken().line(STUDY, "comparable_reason");
        assertThat(folder.with(STUDY, "comparable: false", "comparable: true").studyFaults())
                .contains(STUDY + ":" + line + ": There is a reason without comparable: false");
        folder.with(STUDY, "    comparable_reason: {nl: Te veel anders., en: Too much changed.}\n", "");
        assertThat(folder.with(STUDY, "comparable: true", "comparable: false").studyFaults())
                .contains("'comparable_reason' is missing");
    }

    @Test
    void whatWasNotAskedYetCannotBeAnswered() {
        var study = folder.with(STUDY, "en: School, group", "en: School, since: later, group")
                .with(STUDY, "en: Youth worker, source", "en: Youth worker, since: later, source")
                .study();
        var faults =
                StudyFolder.faultsOf(() -> Dataset.freeze(study, study.wave("sample"), temporary.resolve("frozen")));
        assertThat(faults)
                .extracting(Fault::toString)
                .anyMatch(f ->
                        f.contains(StudyFolder.ANSWERS + ":2 [partners.school]: 'vaak': This option was not asked"))
                .anyMatch(f -> f.contains(":4 [titel]: 'jongerenwerker': This option was not asked yet"));
        assertThat(StudyFolder.faultsOf(
                        () -> Dataset.freeze(study, study.wave("later"), temporary.resolve("frozen later"))))
                .isEmpty();
    }

    @Test
    void anOrganisationThatMovedToAnotherProvinceIsAFault() {
        assertThat(MovedOrganisations.of(folder.study())).isEmpty();
        folder.with(LATER, "O3,PV29,GM0687,4", "O3,PV26,GM0307,9");
        assertThat(MovedOrganisations.of(folder.study()))
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .startsWith("waves/later [province]: Organisation 'O3' is in PV26, and in wave 'sample' in PV29.");
    }
}
