package nl.kinderwerk.study.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.study.foreign.Cell;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.ForeignAnswers;
import nl.kinderwerk.study.foreign.Shape;
import nl.kinderwerk.study.foreign.State;
import org.junit.jupiter.api.Test;

/** A file that IBM SPSS wrote, as answers to questions. */
final class SavAnswersTest {
    private static ForeignAnswers answers() throws IOException {
        return SavAnswers.read("x.sav", Files.readAllBytes(ForeignSpss.file("simple_alltypes.sav")));
    }

    private static Field field(ForeignAnswers answers, String code) {
        return answers.fields().stream()
                .filter(f -> f.question().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSetOfDichotomiesIsOneQuestionWithAColumnForEachOption() throws IOException {
        var field = field(answers(), "mymrset");
        assertThat(field.shape()).isEqualTo(Shape.TICKS);
        assertThat(field.question().choices())
                .extracting(choice -> choice.labels().get(""))
                .containsExactly("Response #1", "Response #2", "Response #3");
        assertThat(field.meaning().words()).containsEntry("1", State.TICKED).containsEntry("0", State.NOT_TICKED);
        assertThat(field.meaning().absent()).isEqualTo(State.NOT_SHOWN);
    }

    @Test
    void aSetOfCategoriesGetsAColumnForEachValueThatIsTickedWhereAnyVariableHoldsIt() throws IOException {
        var answers = answers();
        var field = field(answers, "categorical_array");
        var file = SavFile.read("x.sav", Files.readAllBytes(ForeignSpss.file("simple_alltypes.sav")));
        var members = List.of("ca_subvar_1", "ca_subvar_2", "ca_subvar_3");
        var names =
                file.dictionary().variables().stream().map(SavVariable::name).toList();
        for (var row = 0; row < file.cases().size(); row++) {
            var held = new java.util.ArrayList<String>();
            for (var member : members) {
                held.add(file.cases().get(row).value(file.dictionary().variables(), names.indexOf(member)));
            }
            for (var column : field.columns().entrySet()) {
                var cell = answers.rows().get(row).cells().get(answers.columns().indexOf(column.getValue()));
                var expected = held.stream().allMatch(String::isEmpty)
                        ? Cell.ABSENT
                        : Cell.of(held.contains(column.getKey()) ? "1" : "0");
                assertThat(cell).isEqualTo(expected);
            }
        }
        assertThat(field.columns()).isNotEmpty();
    }

    @Test
    void userMissingValuesAreNoAnswersAndAPersonIsAskedToLook() throws IOException {
        var field = field(answers(), "x");
        assertThat(field.shape()).isEqualTo(Shape.SINGLE);
        assertThat(field.texts()).containsAllEntriesOf(Map.of("1", "1", "2", "2"));
        assertThat(field.meaning().words()).containsOnlyKeys("7", "8", "99").containsValue(State.SKIPPED);
        assertThat(field.doubts()).hasSize(1);
    }
}
