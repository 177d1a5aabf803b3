package nl.kinderwerk.study.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.study.spss.SavSet.Kind;
import nl.kinderwerk.study.spss.SavVariable.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that SPSS and ReadStat wrote. */
final class SavFileTest {
    @ParameterizedTest
    @CsvSource({"sample.sav,sample.csv", "sample.zsav,sample.csv", "sample_missing.sav,sample_missing.csv"})
    void holdsWhatTheCsvBesideItHolds(String sav, String csv) throws IOException {
        var file = SavFile.read(ForeignSpss.file(sav));
        assertThat(rows(file)).isEqualTo(rows(Files.readAllLines(ForeignSpss.file(csv))));
    }

    private static List<List<String>> rows(SavFile file) {
        var variables = file.dictionary().variables();
        var rows = new ArrayList<List<String>>();
        rows.add(variables.stream().map(SavVariable::name).toList());
        for (var one : file.cases()) {
            var row = new ArrayList<String>();
            for (var i = 0; i < variables.size(); i++) {
                var missing = variables.get(i).missing().holds(one.number(i));
                row.add(missing ? "" : one.value(variables, i)); // the twins leave user-missing numbers out
            }
            rows.add(row);
        }
        return rows;
    }

    /** The twins write fractions of seconds, fixed decimals and a word for system-missing. */
    private static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .map(line -> Arrays.stream(line.replace("\uFEFF", "").split(",", -1))
                        .map(cell -> cell.equals("#NULL!") ? "" : cell)
                        .map(cell -> cell.replaceFirst("\\.0+$", "").replaceFirst("(\\.\\d*[1-9])0+$", "$1"))
                        .toList())
                .toList();
    }

    @Test
    void readsTheMultipleResponseSetsOfSpss() {
        var file = SavFile.read(ForeignSpss.file("simple_alltypes.sav"));
        assertThat(file.encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(file.dictionary().sets())
                .extracting(SavSet::kind, SavSet::counted, SavSet::members)
                .containsExactlyInAnyOrder(
                        tuple(Kind.CATEGORIES, "", List.of("ca_subvar_1", "ca_subvar_2", "ca_subvar_3")),
                        tuple(Kind.DICHOTOMIES, "1", List.of("bool1", "bool2", "bool3")));
        assertThat(file.notes()).isEmpty();
        assertThat(file.cases()).hasSize(6);
    }

    @Test
    void readsLabelsMeasuresAndMissingValues() {
        var variables = SavFile.read(ForeignSpss.file("simple_alltypes.sav"))
                .dictionary()
                .variables();
        assertThat(variables.get(0).labels()).containsAllEntriesOf(Map.of("1", "red", "2", "green"));
        assertThat(variables.get(0).missing().values()).containsExactly("7", "8", "99");
        var range = variables.get(2).missing();
        assertThat(range.holds(-999)).isTrue();
        assertThat(range.holds(0)).isTrue();
        assertThat(range.holds(999)).isTrue();
        assertThat(range.holds(1)).isFalse();
        var sample = SavFile.read(ForeignSpss.file("sample.sav")).dictionary();
        assertThat(sample.variables()).extracting(SavVariable::measure).contains(Measure.ORDINAL);
        assertThat(sample.documents()).contains("some test text as notes");
    }

    @Test
    void readsNamesInHebrewOfWhichTheShortFormEndsWithinALetter() {
        var file = SavFile.read(ForeignSpss.file("hebrews.sav"));
        assertThat(file.encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(file.dictionary().variables()).extracting(SavVariable::name).containsExactly("ותק_ב");
        assertThat(file.cases()).hasSize(99);
        assertThat(file.cases().getFirst().number(0)).isEqualTo(33);
    }
}
