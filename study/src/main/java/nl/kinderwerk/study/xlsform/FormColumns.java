package nl.kinderwerk.study.xlsform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import nl.kinderwerk.study.foreign.Meaning;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.Shape;
import nl.kinderwerk.study.foreign.State;

/**
 * Finds the columns of a form's questions. Names of groups may stand before a name, parted by {@code /} or {@code -};
 * options stand behind it after {@code /}. Exports with labels instead of names are found by wording.
 */
final class FormColumns {
    private final List<String> columns;
    private final List<Row> rows;

    FormColumns(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    Optional<Field> field(Question question) {
        var doubts = new ArrayList<String>();
        var main = column(question.code()).or(() -> byWording(question.text().values(), doubts));
        var other = question.other().flatMap(o -> column(question.code() + "_other"));
        if (question.kind() == Kind.MULTI) {
            var options = options(question, main, doubts);
            if (!options.isEmpty()) {
                return Optional.of(ticks(question, options, other, doubts));
            }
        }
        return main.map(column -> one(question, column, other, doubts));
    }

    private Optional<String> column(String name) {
        return columns.stream()
                .filter(name::equals)
                .findFirst()
                .or(() -> columns.stream()
                        .filter(c -> c.endsWith("/" + name) || c.endsWith("-" + name))
                        .findFirst());
    }

    private Optional<String> byWording(Collection<String> wordings, List<String> doubts) {
        var found = wordings.stream().filter(columns::contains).findFirst();
        found.ifPresent(column -> doubts.add("the column '" + column + "' was found by its wording only."));
        return found;
    }

    private Map<String, String> options(Question question, Optional<String> main, List<String> doubts) {
        var found = new LinkedHashMap<String, String>();
        for (var choice : question.choices()) {
            column(question.code() + "/" + choice.code())
                    .or(() -> main.flatMap(m -> byWording(labelled(m, choice), doubts)))
                    .ifPresent(column -> found.put(choice.code(), column));
        }
        return found;
    }

    private static List<String> labelled(String main, Choice choice) {
        return choice.labels().values().stream()
                .map(label -> main + "/" + label)
                .toList();
    }

    private Field ticks(Question question, Map<String, String> options, Optional<String> other, List<String> doubts) {
        var words = Map.of(
                "1",
                State.TICKED,
                "0",
                State.NOT_TICKED,
                "TRUE",
                State.TICKED,
                "FALSE",
                State.NOT_TICKED,
                "True",
                State.TICKED,
                "False",
                State.NOT_TICKED);
        doubts.add("who ticked nothing left no trace in this export, and counts as not shown.");
        var meaning = new Meaning(State.NOT_SHOWN, State.NOT_SHOWN, Optional.of(State.NOT_SHOWN), words);
        return new Field(question, Shape.TICKS, options, other, "", Map.of(), meaning, doubts);
    }

    private Field one(Question question, String column, Optional<String> other, List<String> doubts) {
        var shape = switch (question.kind()) {
            case MULTI -> Shape.DELIMITED;
            case NUMBER -> Shape.NUMBER;
            case SINGLE -> Shape.SINGLE;
            default -> Shape.TEXT;
        };
        var empty = question.conditional() || shape == Shape.DELIMITED ? State.NOT_SHOWN : State.SKIPPED;
        var meaning = new Meaning(empty, empty, Optional.empty(), Map.of());
        var separator = shape == Shape.DELIMITED ? " " : "";
        return new Field(
                question, shape, Map.of("", column), other, separator, texts(question, column), meaning, doubts);
    }

    private Map<String, String> texts(Question question, String column) {
        var texts = new LinkedHashMap<String, String>();
        question.choices().forEach(choice -> texts.put(choice.code(), choice.code()));
        var seen = seen(column);
        question.choices()
                .forEach(choice -> choice.labels().values().stream()
                        .filter(seen::contains)
                        .forEach(label -> texts.putIfAbsent(label, choice.code())));
        return texts;
    }

    private Set<String> seen(String column) {
        var position = columns.indexOf(column);
        return rows.stream()
                .map(row -> row.cells().get(position).text().strip())
                .collect(Collectors.toSet());
    }
}
