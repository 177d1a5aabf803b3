package nl.kinderwerk.study.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.Meaning;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.Shape;
import nl.kinderwerk.study.foreign.State;
import nl.kinderwerk.study.spss.SavVariable.Measure;

/** The questions of an SPSS file, as far as its dictionary tells. */
final class SavFields {
    private final SavFile file;
    private final List<SavVariable> variables;
    private final Map<SavSet, List<String>> categories;
    private final Map<String, Set<String>> seen = new HashMap<>();

    SavFields(SavFile file, Map<SavSet, List<String>> categories) {
        this.file = file;
        this.categories = categories;
        variables = file.dictionary().variables();
        for (var i = 0; i < variables.size(); i++) {
            seen.put(variables.get(i).name(), seen(i));
        }
    }

    /** The values that matter in the end: those of choices, and those that are user-missing. */
    private Set<String> seen(int position) {
        var variable = variables.get(position);
        var values = new LinkedHashSet<String>();
        for (var one : file.cases()) {
            var value = one.value(variables, position);
            if (!value.isEmpty() && (hasChoices(variable) || isMissing(variable, value) || inSet(variable))) {
                values.add(value);
            }
        }
        return values;
    }

    private boolean inSet(SavVariable variable) {
        return file.dictionary().sets().stream().anyMatch(set -> set.members().contains(variable.name()));
    }

    static boolean isMissing(SavVariable variable, String value) {
        if (variable.isNumeric() && variable.display() == SavDisplay.PLAIN) {
            return !value.isEmpty() && variable.missing().holds(Double.parseDouble(value));
        }
        return variable.missing().holds(value);
    }

    /** Sets stand before the variables that are in none. */
    List<Field> fields() {
        var fields = new ArrayList<Field>();
        for (var set : file.dictionary().sets()) {
            fields.add(set.kind() == SavSet.Kind.CATEGORIES ? categories(set) : dichotomies(set));
        }
        var rest = variables.stream().filter(variable -> !inSet(variable)).toList();
        rest.forEach(variable -> fields.add(plain(variable)));
        return fields;
    }

    private Field dichotomies(SavSet set) {
        var choices = new ArrayList<Choice>();
        var columns = new LinkedHashMap<String, String>();
        var words = new HashMap<String, State>();
        for (var name : set.members()) {
            var variable = named(name);
            var label = set.kind() == SavSet.Kind.LABELLED_DICHOTOMIES
                    ? variable.labels().getOrDefault(set.counted(), variable.label())
                    : variable.label();
            choices.add(new Choice(name, Map.of("", label.isEmpty() ? name : label)));
            columns.put(name, name);
            valuesOf(variable).forEach(value -> words.put(value, State.NOT_TICKED));
            missing(variable).forEach((value, state) -> words.put(value, State.NOT_SHOWN));
        }
        words.put(set.counted(), State.TICKED);
        return ticks(set, choices, columns, words);
    }

    private Set<String> valuesOf(SavVariable variable) {
        var values = new HashSet<>(seen.getOrDefault(variable.name(), Set.of()));
        values.addAll(variable.labels().keySet());
        return values;
    }

    /** Where only ticks were stored, nothing means not ticked, unless nothing at all was ticked. */
    private Field ticks(SavSet set, List<Choice> choices, Map<String, String> columns, Map<String, State> words) {
        var onlyTicks = set.members().stream()
                .allMatch(name -> set.counted().isEmpty()
                        ? false
                        : Set.of(set.counted()).containsAll(seen.getOrDefault(name, Set.of())));
        var absent = onlyTicks ? State.NOT_TICKED : State.NOT_SHOWN;
        var meaning = new Meaning(absent, absent, onlyTicks ? Optional.of(State.NOT_SHOWN) : Optional.empty(), words);
        var doubts = onlyTicks
                ? List.of("The file stores only what was ticked: who ticked nothing counts as not shown.")
                : List.<String>of();
        return field(
                set.name().replaceFirst("^\\$", ""),
                set.label(),
                Kind.MULTI,
                choices,
                Shape.TICKS,
                columns,
                meaning,
                doubts);
    }

    private Field categories(SavSet set) {
        var choices = new ArrayList<Choice>();
        var columns = new LinkedHashMap<String, String>();
        for (var value : categories.getOrDefault(set, List.of())) {
            var label = set.members().stream()
                    .flatMap(name -> Optional.ofNullable(named(name).labels().get(value)).stream())
                    .findFirst()
                    .orElse(value);
            choices.add(new Choice(value, Map.of("", label)));
            columns.put(value, SavAnswers.column(set, value));
        }
        return ticks(set, choices, columns, Map.of("1", State.TICKED, "0", State.NOT_TICKED));
    }

    private Field plain(SavVariable variable) {
        var missing = missing(variable);
        var doubts = missing.isEmpty()
                ? List.<String>of()
                : List.of("User-missing in SPSS, read as not answered: " + String.join(", ", missing.keySet()) + ".");
        var meaning = new Meaning(State.NOT_SHOWN, State.NOT_SHOWN, Optional.empty(), missing);
        var columns = Map.of("", variable.name());
        var label = variable.label();
        if (hasChoices(variable)) {
            return field(
                    variable.name(), label, Kind.SINGLE, choices(variable), Shape.SINGLE, columns, meaning, doubts);
        }
        var number = variable.isNumeric() && variable.display() == SavDisplay.PLAIN;
        return field(
                variable.name(),
                label,
                number ? Kind.NUMBER : Kind.TEXT,
                List.of(),
                number ? Shape.NUMBER : Shape.TEXT,
                columns,
                meaning,
                doubts);
    }

    private static boolean hasChoices(SavVariable variable) {
        return variable.measure() != Measure.SCALE
                && variable.labels().keySet().stream().anyMatch(value -> !isMissing(variable, value));
    }

    private List<Choice> choices(SavVariable variable) {
        var values = new LinkedHashSet<>(variable.labels().keySet());
        values.addAll(seen.getOrDefault(variable.name(), Set.of()));
        return values.stream()
                .filter(value -> !isMissing(variable, value))
                .map(value -> new Choice(value, Map.of("", variable.labels().getOrDefault(value, value))))
                .toList();
    }

    private Map<String, State> missing(SavVariable variable) {
        var missing = new LinkedHashMap<String, State>();
        for (var value : seen.getOrDefault(variable.name(), Set.of())) {
            if (isMissing(variable, value)) {
                missing.put(value, State.SKIPPED);
            }
        }
        variable.missing().values().forEach(value -> missing.put(value, State.SKIPPED));
        return missing;
    }

    private SavVariable named(String name) {
        return variables.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    private static Field field(
            String code,
            String label,
            Kind kind,
            List<Choice> choices,
            Shape shape,
            Map<String, String> columns,
            Meaning meaning,
            List<String> doubts) {
        var text = Map.of("", label.isEmpty() ? code : label);
        var texts = new LinkedHashMap<String, String>();
        if (shape == Shape.SINGLE) {
            choices.forEach(choice -> texts.put(choice.code(), choice.code()));
        }
        var question = new Question(code, kind, text, choices, List.of(), Optional.empty(), true);
        return new Field(question, shape, columns, Optional.empty(), "", texts, meaning, doubts);
    }
}
