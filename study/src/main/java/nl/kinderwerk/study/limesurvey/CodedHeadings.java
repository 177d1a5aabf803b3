package nl.kinderwerk.study.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.Field;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.Shape;

/** Guesses questions from headings alone: {@code Q1}, {@code Q2[SQ001]}, {@code Question [option]}. */
final class CodedHeadings {
    private static final Set<String> ADMINISTRATION = Set.of(
            "id",
            "submitdate",
            "lastpage",
            "startlanguage",
            "seed",
            "token",
            "startdate",
            "datestamp",
            "ipaddr",
            "refurl");
    private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s?\\[(.+)]");
    private static final Set<String> TICKS =
            Set.of("Y", "Yes", "Ja", "Sí", "Oui", "No", "Nee", "Nein", "Non", "N/A", "1", "0", "2");

    private CodedHeadings() {}

    static boolean isAdministration(String column) {
        return ADMINISTRATION.contains(column);
    }

    static List<Field> fields(List<String> columns, LimeFields cells) {
        var groups = new LinkedHashMap<String, Map<String, String>>();
        columns.stream().filter(c -> !isAdministration(c)).forEach(column -> {
            var brackets = BRACKETS.matcher(column);
            var code = brackets.matches() ? brackets.group(1) : column;
            var part = brackets.matches() ? brackets.group(2) : "";
            groups.computeIfAbsent(code, c -> new LinkedHashMap<>()).put(part, column);
        });
        var fields = new ArrayList<Field>();
        groups.forEach((code, parts) -> fields.add(field(code, parts, cells)));
        return fields;
    }

    private static Field field(String code, Map<String, String> all, LimeFields cells) {
        var parts = new LinkedHashMap<>(all);
        var other = Optional.ofNullable(parts.remove("other"));
        parts.keySet().removeIf(part -> part.endsWith("comment"));
        var doubts = new ArrayList<String>();
        if (parts.isEmpty()) {
            other.ifPresent(column -> parts.put("", column));
        }
        if (parts.containsKey("")) {
            parts.keySet().retainAll(Set.of(""));
            return cells.field(question(code, Kind.TEXT, List.of(), other), Shape.TEXT, parts, other, doubts);
        }
        var choices =
                parts.keySet().stream().map(p -> new Choice(p, Map.of("", p))).toList();
        var ticks = TICKS.containsAll(cells.texts(parts.values()));
        doubts.add("without the structure of the survey (.lss) its type is a guess.");
        return ticks
                ? cells.field(question(code, Kind.MULTI, choices, other), Shape.TICKS, parts, other, doubts)
                : cells.field(question(code, Kind.MATRIX, choices, other), Shape.ROWS, parts, Optional.empty(), doubts);
    }

    private static Question question(String code, Kind kind, List<Choice> choices, Optional<String> other) {
        return new Question(code, kind, Map.of("", code), choices, List.of(), other.map(o -> "other"), true);
    }
}
