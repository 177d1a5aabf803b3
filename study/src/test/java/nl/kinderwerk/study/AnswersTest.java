package nl.kinderwerk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    @TempDir
    Path temporary;

    @Test
    void readsRowsInTheOrderOfTheStudyWhateverTheOrderOfTheColumns() {
        var folder = StudyFolder.small(temporary);
        var turned = new StringBuilder();
        folder.text(StudyFolder.ANSWERS)
                .lines()
                .map(line -> line.replace("\"Fijn, zo\"", "Fijn zo").split(",", -1))
                .forEach(cells -> turned.append(String.join(",", List.of(cells).reversed()))
                        .append("\r\n"));
        var straight = rows(folder);
        folder.write(StudyFolder.ANSWERS, turned.toString());
        assertThat(rows(folder).getFirst()).isEqualTo(straight.getFirst()).startsWith("R1", "O1", "PV26");
    }

    @Test
    void keepsNotShownSkippedAndNotTickedApart() {
        var folder = StudyFolder.small(temporary);
        var names = Layout.of(folder.study()).names();
        var rows = rows(folder);
        assertThat(rows)
                .extracting(r -> r.get(names.indexOf("titel")))
                .containsExactly("kinderwerker", "skipped", "jongerenwerker", "");
        assertThat(rows).extracting(r -> r.get(names.indexOf("doelen.taal"))).containsExactly("", "0", "0", "");
    }

    /** Row 2 is the first respondent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            R2,O1             | R1,O1             | 3 [respondent]: 'R1': The respondent stands here twice
            R2,O1             | ,O1               | 3 [respondent]: Not a code of 1 to 100 visible
            R2,O1,PV26        | `R2, ,PV26`       | 3 [organisation]: ' ': Not a code
            PV26,GM0307       | PV99,GM0307       | 4 [province]: 'PV99': This place is not in areas.csv
            PV26,GM0307       | PV26,Amersfoort   | 4 [municipality]: 'Amersfoort': This place is not in areas.csv
            PV26,GM0307       | PV26,PV26         | 4 [municipality]: 'PV26': This place is not in areas.csv
            PV26,GM0307       | PV29,GM0307       | 4 [municipality]: 'GM0307': This municipality does not lie in
            O3,PV29,GM0687    | O1,PV29,GM0687    | 5 [organisation]: 'O1': This organisation lies in another
            GM0307,9          | GM0307,8          | 4 [organisations_in_province]: '8': Another number stands
            GM0307,9          | GM0307,0          | 4 [organisations_in_province]: '0': Not a whole number
            GM0307,9          | GM0307,9.5        | 4 [organisations_in_province]: '9.5': Not a whole number
            9,2,              | 9,0,              | 4 [weight]: '0': Not a number above 0
            9,2,              | 9,0.00,           | 4 [weight]: '0.00': Not a number above 0
            9,2,              | 9,-2,             | 4 [weight]: '-2': Not a number above 0
            9,2,              | 9,NaN,            | 4 [weight]: 'NaN': Not a number above 0
            9,2,              | 9,1e400,          | 4 [weight]: '1e400': Not a number above 0
            9,2,              | 9,,               | 4 [weight]: Not a number above 0
            2,jongerenwerker  | 2,Jongerenwerker  | 4 [titel]: 'Jongerenwerker': This code is not in the codebook
            0,0,0,            | 0,2,0,            | 4 [doelen.inclusie]: '2': Not 1, 0 or empty
            0,0,0,            | 0,skipped,0,      | 4 [doelen.inclusie]: 'skipped': Not 1, 0 or empty
            0,0,0,,           | 0,0,0,taal,       | 4 [doelen.top1]: 'taal': This option was not ticked
            inclusie,talent   | talent,talent     | 3 [doelen.top2]: 'talent': This option is in the top three twice
            inclusie,talent   | inclusie,skipped  | 3 [doelen.top2]: 'skipped': This code is not an option
            soms,nooit,,8.5   | soms,f4,,8.5      | 4 [partners.politie]: 'f4': This code is not in the codebook
            8.5               | 8,5               | 4: '20': The number of cells
            8.5               | -8                | 4 [uren]: '-8': Not a number of 0 or more
            8.5               | veel              | 4 [uren]: 'veel': Not a number of 0 or more
            8.5,skipped       | 8.5,GM9999        | 4 [plek]: 'GM9999': This code is not in the codebook
            `"Fijn, zo"`      | =1+1              | 3 [toelichting]: '=1+1': The cell begins like a formula
            `"Fijn, zo"`      | `"@SUM(A1)"`      | 3 [toelichting]: '@SUM(A1)': The cell begins like a formula
            `"Fijn, zo"`      | +31               | 3 [toelichting]: '+31': The cell begins like a formula
            `"Fijn, zo"`      | `\tcmd`           | 3 [toelichting]: '�cmd': The cell begins like a formula
            `"Fijn, zo"`      | `"Fijn" zo`       | After row 2 the file is no valid CSV
            `"Fijn, zo"`      | `"Fijn`           | After row 2 the file is no valid CSV
            weight            | gewicht           | 1 [weight]: This column is missing
            weight            | gewicht           | 1 [gewicht]: This column is not in the study
            ,titel,           | ,weight,          | 1 [weight]: This column stands here twice
            """)
    void namesTheRowAndColumnOfAFault(String from, String to, String message) {
        var folder = StudyFolder.small(temporary).with(StudyFolder.ANSWERS, from, to.replace("\\t", "\t"));
        var place = message.startsWith("After") ? ": " : ":";
        assertThat(folder.answerFaults()).contains(StudyFolder.ANSWERS + place + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,1,2,2  | 3 [workers]: '1': More people answered than work for this organisation
            4,5,2,2  | 3 [workers]: '5': Another number stands above for this organisation
            4,4,0,2  | 4 [workers]: '0': Not a whole number of 1 or more
            4,4,2,2x | 5 [workers]: '2x': Not a whole number of 1 or more
            """)
    void namesTheRowWhoseWorkersCannotBe(String workers, String message) {
        var folder = StudyFolder.small(temporary);
        withWorkers(folder, workers.split(","));
        assertThat(folder.answerFaults()).contains(StudyFolder.ANSWERS + ":" + message);
    }

    @Test
    void workersMayBeUnknown() {
        var folder = StudyFolder.small(temporary);
        withWorkers(folder, "2", "2", "", "");
        assertThat(folder.answerFaults()).isEmpty();
    }

    /** Puts a column before the others. */
    static void withWorkers(StudyFolder folder, String... workers) {
        var lines = folder.text(StudyFolder.ANSWERS).lines().toList();
        var wider = new StringBuilder("workers," + lines.getFirst() + "\n");
        for (var i = 0; i < workers.length; i++) {
            wider.append(workers[i] + "," + lines.get(i + 1) + "\n");
        }
        folder.write(StudyFolder.ANSWERS, wider.toString());
    }

    @Test
    void namesTheCodesThatWereExpected() {
        var folder = StudyFolder.small(temporary).with(StudyFolder.ANSWERS, "kinderwerker", "kinderwerkster");
        assertThat(folder.answerFaults()).endsWith("Use jongerenwerker, kinderwerker.");
    }

    @Test
    void moreOrganisationsThanExistIsAFault() {
        var folder = StudyFolder.small(temporary).with(StudyFolder.ANSWERS, ",9,", ",1,");
        assertThat(folder.answerFaults()).contains("More organisations answered in PV26 (2) than exist");
    }

    @Test
    void tellsAllFaultsAtOnceButOnlyTwentyOfAKind() {
        var folder = StudyFolder.small(temporary);
        var rows = new StringBuilder(folder.text(StudyFolder.ANSWERS));
        for (var i = 0; i < 100; i++) {
            rows.append("X").append(i).append(",O1,PV26,GM0344,9,0,nobody,,,,,,,,,,,,\n");
        }
        var faults = folder.write(StudyFolder.ANSWERS, rows.toString())
                .answerFaults()
                .lines()
                .toList();
        assertThat(faults).filteredOn(f -> f.contains("[weight]: '0'")).hasSize(20);
        assertThat(faults).filteredOn(f -> f.contains("[titel]: 'nobody'")).hasSize(20);
        assertThat(faults)
                .filteredOn(f -> f.contains("the last of 80 more faults of this kind"))
                .hasSize(2);
        assertThat(faults).hasSize(42);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        var folder = StudyFolder.small(temporary);
        var text = folder.text(StudyFolder.ANSWERS).replace("\n", "\r\n");
        assertThat(folder.write(StudyFolder.ANSWERS, "\uFEFF" + text).answerFaults())
                .isEmpty();
    }

    @Test
    void anAnswerMayHoldLineEnds() {
        var folder = StudyFolder.small(temporary).with(StudyFolder.ANSWERS, "Fijn, zo", "Fijn,\nzo \"\"echt\"\"");
        assertThat(rows(folder).get(1)).endsWith("Fijn,\nzo \"echt\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void anotherEncodingIsAFault(String encoding) throws IOException {
        var folder = StudyFolder.small(temporary).with(StudyFolder.ANSWERS, "Fijn, zo", "Één café");
        var text = folder.text(StudyFolder.ANSWERS);
        Files.write(folder.path().resolve(StudyFolder.ANSWERS), text.getBytes(Charset.forName(encoding)));
        assertThat(folder.answerFaults()).contains("not UTF-8").contains("Save it as UTF-8");
    }

    @Test
    void anEmptyOrAbsentFileIsAFault() {
        var folder = StudyFolder.small(temporary);
        var header = folder.text(StudyFolder.ANSWERS).lines().findFirst().orElseThrow();
        assertThat(folder.write(StudyFolder.ANSWERS, "").answerFaults()).contains("There are no answers");
        assertThat(folder.write(StudyFolder.ANSWERS, header).answerFaults()).contains("There are no answers");
        assertThat(folder.without(StudyFolder.ANSWERS).answerFaults()).contains("The file is missing");
    }

    @Test
    void aFileOfBytesIsAFaultAndNoCrash() throws IOException {
        var folder = StudyFolder.small(temporary);
        Files.write(folder.path().resolve(StudyFolder.ANSWERS), "PK\u0003\u0004\0\0".getBytes(StandardCharsets.UTF_8));
        assertThat(folder.answerFaults()).contains("This column is missing");
    }

    private static List<List<String>> rows(StudyFolder folder) {
        var rows = new ArrayList<List<String>>();
        Answers.read(folder.study(), folder.path().resolve(StudyFolder.ANSWERS), rows::add);
        return rows;
    }
}
