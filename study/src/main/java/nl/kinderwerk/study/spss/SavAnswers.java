package nl.kinderwerk.study.spss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.Cell;
import nl.kinderwerk.study.foreign.ForeignAnswers;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import nl.kinderwerk.study.spss.SavSet.Kind;

/**
 * Answers in an SPSS file. A multiple-response set is one question with several answers: its dichotomies as they are; of a
 * set of categories there is a column {@code $set=value} for each value, 1 when a variable of the set holds it.
 */
public final class SavAnswers {
    private final SavFile file;
    private final List<SavVariable> variables;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private SavAnswers(SavFile file) {
        this.file = file;
        variables = file.dictionary().variables();
        variables.forEach(variable -> positions.put(variable.name(), positions.size()));
    }

    /**
     * Reads answers.
     *
     * @param content the bytes of the file
     * @throws InvalidInputException when the file is damaged, cut off or claims more than it holds
     */
    public static ForeignAnswers read(String file, byte[] content) {
        return new SavAnswers(SavFile.read(file, content)).answers(file);
    }

    private ForeignAnswers answers(String name) {
        var columns = new ArrayList<>(positions.keySet());
        var categories = categories();
        categories.forEach((set, values) -> values.forEach(value -> columns.add(column(set, value))));
        var rows = new ArrayList<Row>();
        for (var one : file.cases()) {
            rows.add(new Row(rows.size() + 1, cells(one, categories)));
        }
        return new ForeignAnswers(name, "spss", columns, rows, new SavFields(file, categories).fields());
    }

    static String column(SavSet set, String value) {
        return set.name() + "=" + value;
    }

    private Map<SavSet, List<String>> categories() {
        var categories = new LinkedHashMap<SavSet, List<String>>();
        for (var set : file.dictionary().sets()) {
            if (set.kind() == Kind.CATEGORIES) {
                categories.put(set, values(set));
            }
        }
        return categories;
    }

    /** Values with words first, then others that occur; those that are user-missing are no choices. */
    private List<String> values(SavSet set) {
        var values = new LinkedHashSet<String>();
        for (var member : set.members()) {
            values.addAll(variable(member).labels().keySet());
        }
        for (var one : file.cases()) {
            set.members().forEach(member -> values.add(value(one, member)));
        }
        values.remove("");
        values.removeIf(value -> set.members().stream().anyMatch(m -> SavFields.isMissing(variable(m), value)));
        return List.copyOf(values);
    }

    private List<Cell> cells(SavCase one, Map<SavSet, List<String>> categories) {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < variables.size(); i++) {
            var value = one.value(variables, i);
            cells.add(value.isEmpty() && variables.get(i).isNumeric() ? Cell.ABSENT : Cell.of(value));
        }
        categories.forEach((set, values) -> {
            var held = set.members().stream()
                    .map(member -> value(one, member))
                    .filter(v -> !v.isEmpty())
                    .toList();
            values.forEach(
                    value -> cells.add(held.isEmpty() ? Cell.ABSENT : Cell.of(held.contains(value) ? "1" : "0")));
        });
        return cells;
    }

    private SavVariable variable(String name) {
        return variables.get(position(name));
    }

    private String value(SavCase one, String member) {
        return one.value(variables, position(member));
    }

    private int position(String name) {
        return Objects.requireNonNull(positions.get(name), name);
    }
}
