package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyReaderTest {
    @TempDir
    Path temporary;

    @Test
    void readsWhatTheFolderSays() {
        var study = StudyFolder.small(temporary).study();
        assertThat(study.item("partners").orElseThrow().options())
                .extracting(o -> o.group().orElse(""))
                .containsExactly("binnen", "buiten");
        assertThat(study.item("werk").orElseThrow().scale())
                .isEqualTo(study.item("partners").orElseThrow().scale());
        assertThat(study.item("uren").orElseThrow().unit()).hasValue("uur_per_week");
        assertThat(study.item("toelichting").orElseThrow().sensitive()).isTrue();
        assertThat(study.sections())
                .extracting(Section::id)
                .containsExactly("definitie", "titel", "partners", "werk", "inzet");
        assertThat(study.texts())
                .isEqualTo(Map.of(
                        "definitie",
                        new Text(Map.of(
                                "nl",
                                "Kinderwerk is er voor kinderen.\n",
                                "en",
                                "Kinderwerk is there for children.\n"))));
        assertThat(study.published().get("2021"))
                .extracting(p -> p.results().getFirst())
                .extracting(Published.Result::percent, Published.Result::base)
                .containsExactly(OptionalInt.of(40), OptionalInt.empty());
        assertThat(study.areas().get("GM0307")).extracting(Area::level).isEqualTo(Area.Level.MUNICIPALITY);
    }

    @Test
    void readsWithWhichItemsOrganisationsRegister() {
        var practice = StudyFolder.small(temporary).study().practice().orElseThrow();
        assertThat(practice.activities().id()).isEqualTo("titel");
        assertThat(practice.ages()).extracting(Item.Option::code).containsExactly("talent", "taal");
        var organisation = practice.sample().orElseThrow().organisations().getFirst();
        assertThat(organisation.series().getFirst().weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(organisation.stories().getFirst().aim()).isEqualTo("taal");
    }

    @Test
    void theStudyOfThisRepositoryHasNoFaults() {
        var folder = Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk");
        assertThat(StudyFolder.faultsOf(() -> Study.read(folder))).isEmpty();
    }

    /** Each line spoils one thing; the fault must be told with its line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            format: 1                  | format: 2                   | This format is not known
            id: small                  | id: Small                   | 'Small' is no valid id
            version: 1.0.0             | version: new                | 'new' is no valid version
            [nl, en]                   | [nl, de]                    | Languages must be nl, en or both
            [nl, en]                   | [nl, nl]                    | Languages must be nl, en or both
            title: {nl: Klein, en: Small} | title: {nl: Klein}       | 'en' is missing
            title: {nl: Klein, en: Small} | title: {nl: Klein, en: } | 'en' is missing
            title: {nl: Klein, en: Small} | title: {nl: Klein, en: [a]} | 'en' must be one piece of text
            title: {nl: Klein, en: Small} | title: Klein             | Expected keys with values
            seed: {title               | assumed: {title             | 'assumed' is built in
            year: 2021}                | year: twenty}               | 'year' must be a number
            year: 2021}                | year: 20.5}                 | 'year' must be a whole number
            year: 2021}                | jaar: 2021}                 | Unknown key 'jaar'
            type: single               | type: choice                | 'choice' is no type
            id: partners               | id: doelen                  | 'doelen' stands here twice
            id: doelen                 | id: weight                  | 'weight' is a column of the design
            id: doelen                 | id: 1doelen                 | '1doelen' is no valid id
            code: inclusie             | code: talent                | 'talent' stands here twice
            code: inclusie             | code: skipped               | 'skipped' is a reserved code
            code: inclusie             | code: top1                  | 'top1' is a reserved code
            code: inclusie             | code: In-clusie             | 'In-clusie' is no valid code
            Taking part, source: seed  | Taking part, source: sead   | There is no source 'sead'
            Taking part, source: seed  | Taking part, source: seed, group: x | There is no group 'x'
            id: buiten, nl: Buiten     | id: binnen, nl: Buiten      | 'binnen' stands here twice
            scale_ref: partners        | scale_ref: nobody           | There is no item 'nobody' above
            sensitive: true            | sensitive: yes              | 'sensitive' must be true or false
            unit: uur_per_week         | options: [{code: a, nl: A, en: A, source: seed}] | no options
            form: dots                 | form: pie                   | 'pie' is no form
            item: werk                 | item: nobody                | There is no item 'nobody'
            item: werk                 | item: uren                  | no options to draw
            yes: [vaak, soms]          | yes: [vaak, altijd]         | 'altijd' is no code of the scale
            focus: kinderwerker        | focus: tienerwerker         | no option 'tienerwerker'
            at_most: 0.45              | at_most: 45                 | 'at_most' is out of range
            at_most: 0.45              | at_most:                    | nothing to test
            at_most: 0.45              | below: 0.45                 | nothing to test
            at_most: 0.45              | at_most: 0.45, at_least: 0.2| Unknown key 'at_least'
            option: kinderwerker}]     | option: nobody}]            | no option 'nobody'
            most_named: school         | most_named: nobody          | no option 'nobody'
            Slechts {percent}          | Slechts {procent}           | Unknown placeholder
            level: province            | level: district             | by province and municipality
            [kinderwerker]}            | [nobody]}                   | no option 'nobody'
            [kinderwerker]}            | [kinderwerker, kinderwerker]} | stands in two groups
            low: 200                   | low: 1000                   | at most high
            audience: policy_makers    | audience: everyone          | 'everyone' is no audience
            section: titel             | section: nobody             | There is no section 'nobody'
            activities: titel          | activities: uren            | no item 'uren' with options
            signals: werk              | signal: werk                | Unknown key 'signal'
            options: [talent, taal]    | options: [talent, tale]     | no option 'tale'
            """)
    void namesTheLineOfAFaultInTheStudy(String from, String to, String message) {
        var folder = StudyFolder.small(temporary);
        var line = folder.line("study.yaml", from);
        assertThat(folder.with("study.yaml", from, to).studyFaults())
                .contains("study.yaml:" + line + ": ")
                .contains(message);
    }

    /** These faults stand at the beginning of the part in which something is missing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `    yes: [vaak, soms]\n`           | id: partners  | 'yes' is missing
            `    focus: kinderwerker\n`         | - id: titel   | 'focus' is missing
            `    item: werk\n`                  | - id: werk    | An item belongs to sections with a chart
            `, level: province`                 | provincie     | by level or by item
            `    scale_ref: partners\n`         | - id: werk    | A scale belongs to matrix_frequency
            `    low: 200\n`                    | - id: werkers | 'low' is missing
            `    audience: policy_makers\n`     | - id: praat   | 'audience' is missing
            """)
    void namesThePartInWhichSomethingIsMissing(String part, String place, String message) {
        var line = part.replace("\\n", "\n");
        var folder = StudyFolder.small(temporary).with("study.yaml", line, "");
        var faults = folder.studyFaults();
        assertThat(faults).contains(message);
        assertThat(folder.text("study.yaml").lines().toList().get(lineOf(faults) - 1))
                .contains(place);
    }

    private static int lineOf(String fault) {
        return Integer.parseInt(fault.split(":", -1)[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            published/2021.yaml | percent: 40      | percent: 140      | between 0 and 100
            published/2021.yaml | option: kinder   | option: kinter    | Section 'titel' has no option
            published/2021.yaml | section: inzet   | section: nobody   | There is no section
            published/2021.yaml | base: null, source: seed | source: assumed | There is no source 'assumed'
            published/2021.yaml | percent: 40,     | ` `               | percent and option go together
            published/2021.yaml | words: {nl: enkele honderden, en: a few hundred} | base: 3 | The result says nothing
            waves/sample/wave.yaml | sampling: probability | sampling: guess | 'guess' is no valid sampling
            waves/sample/wave.yaml | answers: answers.csv | answers: ../../a.csv | is no valid answers
            waves/sample/wave.yaml | status: sample   | status: final     | Only a wave with status sample
            waves/sample/wave.yaml | area: PV29       | area: PV20        | no municipality in a province 'PV20'
            waves/sample/wave.yaml | area: PV29       | area: PV26        | A province stands in strata twice
            waves/sample/wave.yaml | drawn: 4         | drawn: 10         | at most population
            waves/sample/wave.yaml | smallest: 2      | smallest: 9       | at most largest
            waves/sample/wave.yaml | response: 0.8    | response: 80      | is a share from 0 to 1
            waves/sample/wave.yaml | uren: {mean: 20} | urn: {mean: 20}   | There is no item 'urn'
            waves/sample/wave.yaml | uren: {mean: 20} | uren: {}          | 'mean' is missing
            waves/sample/wave.yaml | alone: [taal]    | alone: [tale]     | no option 'tale'
            waves/sample/wave.yaml | [60, 30, 10]     | [60, 40]          | A row needs 3 numbers
            waves/sample/wave.yaml | taal: 10         | taal: 110         | between 0 and 100
            practice/sample.yaml | until: 2026-12-31         | until: 2025-12-31 | until lies before from
            practice/sample.yaml | from: 2026-01-01          | from: January     | 'January' is no day
            practice/sample.yaml | time: "14:00"             | time: 2 pm        | '2 pm' is no time
            practice/sample.yaml | weekday: monday           | weekday: maandag  | 'maandag' is no weekday
            practice/sample.yaml | aims: [talent]            | aims: [tale]      | 'doelen' has no option 'tale'
            practice/sample.yaml | municipality: GM0344      | municipality: PV26 | no municipality 'PV26'
            practice/sample.yaml | code: proef               | code: Proef       | 'Proef' is no valid code
            areas.csv           | GM0307,Amersfoort,municipality,PV26,2024 | GM307,Amersfoort,municipality,PV26,2024 | 'GM307' is no code
            areas.csv           | Amersfoort,municipality,PV26 | Amersfoort,municipality,PV99 | parent of 'GM0307'
            areas.csv           | Amersfoort,municipality,PV26,2024 | Amersfoort,municipality,PV26,now | 'now' is no year
            areas.csv           | Amersfoort,municipality | Amersfoort,town   | 'town' is no level
            areas.csv           | GM0307,Amersfoort | GM0344,Amersfoort | 'GM0344' stands here twice
            areas.csv           | Amersfoort,municipality | municipality      | 4 cells instead of 5
            areas.csv           | code,name        | Code,Name         | The header must be
            """)
    void namesTheLineOfAFaultInAnotherFile(String file, String from, String to, String message) {
        assertThat(StudyFolder.small(temporary).with(file, from, to).studyFaults())
                .containsPattern(file + ":\\d+: ")
                .contains(message);
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() {
        var folder = StudyFolder.small(temporary)
                .with("study.yaml", "version: 1.0.0", "versie: 1.0.0")
                .with("areas.csv", "Zeeland,province", "Zeeland,region")
                .with("published/2021.yaml", "percent: 40", "percent: many")
                .without("texts/en/definitie.md");
        assertThat(folder.studyFaults())
                .contains("study.yaml:3: Unknown key 'versie'")
                .contains("study.yaml:1: 'version' is missing")
                .contains("areas.csv:4: 'region' is no level")
                .contains("published/2021.yaml:6: 'percent' must be a number")
                .contains("texts: Section 'definitie' has no text in every language");
    }

    @Test
    void aFileOfAnotherNameThanItsWaveIsAFault() throws IOException {
        var folder = StudyFolder.small(temporary);
        Files.move(folder.path().resolve("waves/sample"), folder.path().resolve("waves/proef"));
        folder.with("published/2021.yaml", "wave: \"2021\"", "wave: \"2022\"");
        assertThat(folder.studyFaults())
                .contains("waves/proef: By what it says inside this is 'sample'")
                .contains("published/2021.yaml: By what it says inside this is '2022.yaml'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `title: "open`                         | no valid YAML
            `a: [1, 2`                             | no valid YAML
            `\t- tab`                              | no valid YAML
            `--- 1\n--- 2`                         | no valid YAML
            `- a list`                             | Expected keys with values
            ``                                     | Expected keys with values
            `a: 1\na: 2`                           | 'a' stands here twice
            `a: &a [x]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]` | no valid YAML
            """)
    void aBrokenFileIsAFaultAndNoCrash(String content, String message) {
        var yaml = content.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(StudyFolder.small(temporary).write("study.yaml", yaml).studyFaults())
                .contains("study.yaml")
                .contains(message);
    }

    @Test
    void aFileNestedWithoutEndIsAFault() {
        assertThat(StudyFolder.small(temporary)
                        .write("study.yaml", "[".repeat(200_000))
                        .studyFaults())
                .contains("study.yaml: This is no valid YAML");
    }

    @Test
    void aFileInAnotherEncodingIsAFault() throws IOException {
        var folder = StudyFolder.small(temporary);
        Files.write(folder.path().resolve("texts/nl/definitie.md"), new byte[] {'c', 'a', 'f', (byte) 0xE9});
        assertThat(folder.studyFaults()).contains("texts/nl/definitie.md: The file is not UTF-8");
    }

    @Test
    void anAbsentOrEmptyFolderIsAFault() {
        assertThat(new StudyFolder(temporary.resolve("absent")).studyFaults()).contains("no such folder");
        assertThat(new StudyFolder(temporary).studyFaults()).contains("study.yaml: The file is missing");
        assertThat(StudyFolder.small(temporary).without("areas.csv").studyFaults())
                .contains("areas.csv: The file is missing");
    }

    @Test
    void readsTheSameUnderATurkishLocale() {
        var folder = StudyFolder.small(temporary);
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(folder.study().item("titel").orElseThrow().type()).isEqualTo(Item.Type.SINGLE);
            assertThat(folder.answerFaults()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }
}
