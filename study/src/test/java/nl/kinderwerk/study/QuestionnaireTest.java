package nl.kinderwerk.study;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {
    private static final String PAGES = """
            questionnaire:
              pages:
                - {id: een, title: {nl: Een, en: One}, items: [titel, doelen]}
                - id: twee
                  title: {nl: Twee, en: Two}
                  intro: {nl: Denk na, en: Think}
                  items: [uren]
                  show_when: {item: titel, in: [jongerenwerker]}
                - id: drie
                  title: {nl: Drie, en: Three}
                  items: [plek]
                  show_when: {item: doelen, in: [taal, talent]}
            sections:
            """;

    @TempDir
    Path temporary;

    @Test
    void withoutPagesEveryItemHasAPageInTheOrderOfTheStory() {
        var pages = StudyFolder.small(temporary).study().questionnaire().pages();
        assertThat(pages)
                .extracting(Questionnaire.Page::id)
                .containsExactly("titel", "partners", "werk", "doelen", "uren", "plek", "toelichting");
    }

    @Test
    void aPageIsShownAfterTheAnswerItDependsOn() {
        assertThat(route(Map.of())).containsExactly("een");
        assertThat(route(Map.of("titel", "kinderwerker"))).containsExactly("een");
        assertThat(route(Map.of("titel", "jongerenwerker"))).containsExactly("een", "twee");
        assertThat(route(Map.of("doelen.taal", "1"))).containsExactly("een", "drie");
        assertThat(route(Map.of("doelen.taal", "0", "doelen.inclusie", "1"))).containsExactly("een");
    }

    private List<String> route(Map<String, String> answers) {
        return asked().study().questionnaire().route(answers).stream()
                .map(Questionnaire.Page::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            items: [uren]                        | items: [urn]                    | There is no item 'urn'
            items: [uren]                        | items: [titel]                  | Item 'titel' is asked twice
            items: [uren]                        | items: []                       | The page asks nothing
            id: twee                             | id: een                         | 'een' stands here twice
            id: twee                             | id: Twee                        | 'Twee' is no valid id
            {item: titel, in: [jongerenwerker]}  | {item: plek, in: [GM0307]}      | 'plek' is asked on this page or later
            {item: titel, in: [jongerenwerker]}  | {item: uren, in: [a]}           | 'uren' is asked on this page or later
            {item: titel, in: [jongerenwerker]}  | {item: werk, in: [sport]}       | 'werk' is never asked
            {item: titel, in: [jongerenwerker]}  | {item: tilel, in: [a]}          | There is no item 'tilel'
            {item: titel, in: [jongerenwerker]}  | {item: titel, in: [baas]}       | no option 'baas'
            {item: titel, in: [jongerenwerker]}  | {item: titel, in: []}           | The condition names no code
            {item: titel, in: [jongerenwerker]}  | {item: titel, is: [a]}          | Unknown key 'is'
            {item: doelen, in: [taal, talent]}   | {item: uren, in: [1]}           | A page can depend on a choice only
            """)
    void namesTheLineOfAFault(String from, String to, String message) {
        var folder = asked();
        var line = folder.line("study.yaml", from);
        assertThat(folder.with("study.yaml", from, to).studyFaults())
                .contains("study.yaml:" + line + ": ")
                .contains(message);
    }

    @Test
    void twoPagesThatWaitForEachOtherAreAFault() {
        var circle = PAGES.replace("items: [titel, doelen]", "items: [toelichting]")
                .replace("items: [uren]", "items: [doelen]")
                .replace("items: [plek]", "items: [titel]");
        assertThat(asked(circle).studyFaults()).contains("Item 'titel' is asked on this page or later");
    }

    @Test
    void aWaveThatIsAskedHasNoAnswersBeforeTheyAreFrozen() {
        var folder = collecting().without(StudyFolder.ANSWERS);
        assertThat(folder.study().answered()).isEmpty();
        folder.write(StudyFolder.ANSWERS, "respondent\n");
        assertThat(folder.study().answered()).extracting(Wave::id).containsExactly("sample");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from: 2026-11-01  | from: 1-11-2026   | '1-11-2026' is no day
            from: 2026-11-01  | from: 2027-11-01  | until lies before from
            PV26: 25          | PV20: 25          | There is no province 'PV20'
            PV26: 25          | PV26: 0           | At least one organisation must exist
            open_link: true   | open_link: maybe  | must be true or false
            """)
    void namesTheFaultsOfAWaveThatIsAsked(String from, String to, String message) {
        assertThat(collecting().with("waves/sample/wave.yaml", from, to).studyFaults())
                .contains(message);
    }

    @Test
    void answersAreWrittenAsTheyAreRead() {
        var folder = StudyFolder.small(temporary);
        var row = Map.of(
                "respondent",
                "A",
                "organisation",
                "O1",
                "province",
                "PV26",
                "municipality",
                "GM0307",
                "organisations_in_province",
                "9",
                "weight",
                "1",
                "titel",
                "skipped");
        Responses.write(folder.study(), folder.wave(), List.of(row));
        assertThat(folder.answerFaults()).isEmpty();
        assertThat(folder.text(StudyFolder.ANSWERS)).contains("A,O1,PV26,GM0307,9,,1,skipped");
    }

    @Test
    void answersThatDoNotFitTheStudyReplaceNothing() {
        var folder = StudyFolder.small(temporary);
        var before = folder.text(StudyFolder.ANSWERS);
        var faults = StudyFolder.faultsOf(
                () -> Responses.write(folder.study(), folder.wave(), List.of(Map.of("respondent", "A"))));
        assertThat(faults).isNotEmpty();
        assertThat(folder.text(StudyFolder.ANSWERS)).isEqualTo(before);
    }

    @Test
    void theWordsAtOtherMayStandInTheFileAndAreNotFrozen() {
        var folder = StudyFolder.small(temporary)
                .with("study.yaml", "code: jongerenwerker, nl: Jongerenwerker", "code: other, nl: Anders")
                .with("study.yaml", "options: [kinderwerker]", "options: [other]")
                .with("waves/sample/wave.yaml", "jongerenwerker", "other")
                .with(StudyFolder.ANSWERS, "jongerenwerker", "other");
        assertThat(Layout.words(folder.study().item("titel").orElseThrow())).hasValue("titel.other.text");
        var lines = folder.text(StudyFolder.ANSWERS).lines().map(line -> line + ",zelf\n");
        folder.write(StudyFolder.ANSWERS, lines.collect(joining()).replaceFirst(",zelf", ",titel.other.text"));
        assertThat(folder.answerFaults()).isEmpty();
        assertThat(folder.with(StudyFolder.ANSWERS, ",zelf", ",=zelf").answerFaults())
                .contains("titel.other.text");
    }

    private StudyFolder asked() {
        return asked(PAGES);
    }

    private StudyFolder asked(String pages) {
        return StudyFolder.small(temporary).with("study.yaml", "sections:\n", pages);
    }

    private StudyFolder collecting() {
        return StudyFolder.small(temporary).with("waves/sample/wave.yaml", "status: sample", """
                status: sample
                collect:
                  from: 2026-11-01
                  until: 2026-12-31
                  open_link: true
                  organisations: {PV26: 25}""");
    }
}
