package nl.kinderwerk.study.limesurvey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.foreign.Cell;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.ForeignAnswers.Row;
import nl.kinderwerk.study.foreign.Meaning;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.Shape;
import nl.kinderwerk.study.foreign.State;

/** Says what the cells of LimeSurvey mean, from the questions and from what stands in the columns. */
final class LimeFields {
    /** Written by VV exports where a question was not shown. */
    static final String NOT_SHOWN = "{question_not_shown}";

    private static final String OTHER_CHOSEN = "-oth-";
    private static final Set<String> YES = Set.of("Y", "Yes", "Ja", "Sí", "Oui", "Sì", "Sim", "Evet");
    private static final Set<String> NO = Set.of("N", "No", "Nee", "Nein", "Non", "Não", "Hayır");
    private static final Set<String> NOT_APPLICABLE =
            Set.of("N/A", "n/a", "n.v.t.", "N.v.t.", "nvt", "k. A.", "k.A.", "n. z.", "S/O");

    private final List<String> columns;
    private final List<Row> rows;
    private final boolean tellsNull;

    /**
     * @param columns names, and rows with as many cells
     */
    LimeFields(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
        this.tellsNull = has(Cell.Kind.ABSENT) && has(Cell.Kind.EMPTY);
    }

    private boolean has(Cell.Kind kind) {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.kind() == kind);
    }

    /** The questions of a structure, as far as the file has their columns. */
    List<Field> of(List<Part> parts) {
        var headings = new Headings(columns);
        var fields = new ArrayList<Field>();
        for (var part : parts) {
            var doubts = new ArrayList<String>();
            var found = new LinkedHashMap<String, String>();
            part.names().forEach((key, name) -> find(headings, name, doubts).ifPresent(c -> found.put(key, c)));
            var other = part.other().flatMap(name -> find(headings, name, doubts));
            if (!found.isEmpty()) {
                fields.add(field(part.question(), part.shape(), found, other, doubts));
            }
        }
        return fields;
    }

    private static Optional<String> find(Headings headings, Name name, List<String> doubts) {
        var found = headings.find(name);
        found.filter(f -> !f.byCode())
                .ifPresent(f -> doubts.add("the column '" + f.column() + "' was found by its wording only."));
        return found.map(Headings.Found::column);
    }

    Field field(
            Question question, Shape shape, Map<String, String> found, Optional<String> other, List<String> doubts) {
        var seen = texts(found.values());
        return new Field(
                question,
                shape,
                found,
                other,
                "",
                choices(question, shape, seen),
                meaning(question, shape, seen, doubts),
                doubts);
    }

    /** The different texts in some columns. */
    Set<String> texts(Collection<String> names) {
        var texts = new LinkedHashSet<String>();
        for (var name : names) {
            var position = columns.indexOf(name);
            rows.stream()
                    .map(row -> row.cells().get(position))
                    .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                    .forEach(cell -> texts.add(cell.text().strip()));
        }
        return texts;
    }

    /** Codes mean themselves; wordings are added when the file has texts that are no codes. */
    private static Map<String, String> choices(Question question, Shape shape, Set<String> seen) {
        var choices = question.kind() == Kind.MATRIX ? question.scale() : question.choices();
        var texts = new LinkedHashMap<String, String>();
        if (shape == Shape.TICKS) {
            return texts;
        }
        choices.forEach(choice -> texts.put(choice.code(), choice.code()));
        question.other().ifPresent(code -> {
            texts.remove(code);
            texts.put(OTHER_CHOSEN, code);
        });
        if (!texts.keySet().containsAll(seen)) {
            choices.forEach(choice -> wordings(choice, seen).forEach(word -> texts.putIfAbsent(word, choice.code())));
        }
        return texts;
    }

    private static List<String> wordings(Choice choice, Set<String> seen) {
        var plain = new HashMap<String, String>();
        seen.forEach(text -> plain.put(Html.plain(text), text));
        return choice.labels().values().stream()
                .flatMap(label -> Optional.ofNullable(plain.get(label)).stream())
                .toList();
    }

    private Meaning meaning(Question question, Shape shape, Set<String> seen, List<String> doubts) {
        var words = new LinkedHashMap<String, State>();
        var unanswered = unanswered(question, doubts);
        if (shape == Shape.TICKS) {
            words.put("Y", State.TICKED);
            ticks(seen, words, doubts);
            var whole = tellsNull ? Optional.<State>empty() : Optional.of(unanswered);
            return new Meaning(absent(State.NOT_TICKED), State.NOT_TICKED, whole, words);
        }
        seen.stream().filter(NOT_APPLICABLE::contains).forEach(word -> notApplicable(question, word, words, doubts));
        return new Meaning(absent(unanswered), unanswered, Optional.empty(), words);
    }

    /** A spreadsheet drops the quotes of empty cells: then a bare one is as empty as a quoted one. */
    private State absent(State empty) {
        return tellsNull ? State.NOT_SHOWN : empty;
    }

    /** When all cells are quoted or none is, an empty one may be a question that was not shown. */
    private State unanswered(Question question, List<String> doubts) {
        if (!tellsNull && question.conditional()) {
            doubts.add("it is asked under a condition, and this file does not tell 'not shown' from 'not answered'.");
            return State.NOT_SHOWN;
        }
        return State.SKIPPED;
    }

    private static void ticks(Set<String> seen, Map<String, State> words, List<String> doubts) {
        seen.stream().filter(YES::contains).forEach(word -> words.put(word, State.TICKED));
        seen.stream().filter(NO::contains).forEach(word -> words.put(word, State.NOT_TICKED));
        seen.stream().filter(NOT_APPLICABLE::contains).forEach(word -> words.put(word, State.NOT_SHOWN));
        if (seen.contains("1")) {
            words.put("1", State.TICKED);
            words.put(seen.contains("2") ? "2" : "0", State.NOT_TICKED);
            doubts.add("the file has numbers for yes and no. Is 1 yes?");
        }
    }

    /** For yes/no and gender the same words cover "no answer" too. */
    private static void notApplicable(Question question, String word, Map<String, State> words, List<String> doubts) {
        var codes = question.choices().stream().map(Choice::code).toList();
        var covers = codes.equals(List.of("Y", "N")) || codes.equals(List.of("F", "M"));
        if (covers) {
            doubts.add(
                    "'" + word + "' stands for not shown and for not answered; an export with answer codes is safer.");
        }
        words.put(word, State.NOT_SHOWN);
    }
}
