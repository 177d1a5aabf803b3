package nl.kinderwerk.study.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.ForeignAnswers;
import nl.kinderwerk.study.foreign.Meaning;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.Shape;
import nl.kinderwerk.study.foreign.State;
import nl.kinderwerk.study.foreign.Table;

/**
 * Reads tables whose columns are questions in words: Google Forms, Microsoft Forms, and any other. Which answers exist only
 * the study tells, so the binding is made against its options. When and by whom was answered is left alone.
 */
public final class Forms {
    private static final String TOOL = "forms";
    private static final Pattern ROW = Pattern.compile("(.+?)\\s*\\[([^\\[\\]]+)]");
    private static final Set<String> ADMINISTRATION = Set.of(
            "timestamp",
            "tijdstempel",
            "id",
            "start time",
            "begintijd",
            "completion time",
            "tijd van voltooien",
            "email",
            "e-mail",
            "email address",
            "e-mailadres",
            "name",
            "naam",
            "last modified time",
            "laatst gewijzigd",
            "username",
            "score",
            "total points",
            "quiz feedback",
            "language",
            "taal");
    private static final Meaning EMPTY_IS_UNKNOWN =
            new Meaning(State.NOT_SHOWN, State.NOT_SHOWN, Optional.empty(), Map.of());

    private Forms() {}

    /**
     * Reads a table of answers.
     *
     * @throws InvalidInputException when the table has no proper heading, or rows of different widths
     */
    public static ForeignAnswers answers(Table table) {
        var grids = new LinkedHashMap<String, Map<String, String>>();
        var fields = new ArrayList<Field>();
        for (var column : table.heading()) {
            var row = ROW.matcher(column);
            if (row.matches()) {
                grids.computeIfAbsent(row.group(1), q -> new LinkedHashMap<>())
                        .put(row.group(2).strip(), column);
            } else if (!ADMINISTRATION.contains(column.toLowerCase(Locale.ROOT))) {
                fields.add(plain(column));
            }
        }
        grids.forEach((question, rows) -> fields.add(grid(question, rows)));
        return new ForeignAnswers(table.file(), TOOL, table.heading(), table.body(), fields);
    }

    private static Field plain(String column) {
        return new Field(
                question(column, Kind.TEXT, List.of()),
                Shape.TEXT,
                Map.of("", column),
                Optional.empty(),
                "",
                Map.of(),
                EMPTY_IS_UNKNOWN,
                List.of());
    }

    private static Field grid(String question, Map<String, String> rows) {
        var choices = rows.keySet().stream()
                .map(row -> new Choice(row, Map.of("", row)))
                .toList();
        return new Field(
                question(question, Kind.MATRIX, choices),
                Shape.ROWS,
                rows,
                Optional.empty(),
                "",
                Map.of(),
                EMPTY_IS_UNKNOWN,
                List.of());
    }

    private static Question question(String text, Kind kind, List<Choice> choices) {
        return new Question(text, kind, Map.of("", text), choices, List.of(), Optional.empty(), true);
    }
}
