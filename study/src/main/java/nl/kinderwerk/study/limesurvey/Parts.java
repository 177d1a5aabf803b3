package nl.kinderwerk.study.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.Shape;
import nl.kinderwerk.study.limesurvey.Survey.LimeQuestion;
import nl.kinderwerk.study.limesurvey.Survey.Sub;

/** Takes the questions of a survey apart, by their type, into questions that have one kind of answer each. */
final class Parts {
    private static final String OTHER = "other";
    private static final Map<String, List<Choice>> FIXED = Map.of(
            "Y", List.of(choice("Y", "Ja", "Yes"), choice("N", "Nee", "No")),
            "G", List.of(choice("F", "Vrouw", "Female"), choice("M", "Man", "Male")),
            "5", points(5),
            "A", points(5),
            "B", points(10),
            "C", List.of(choice("Y", "Ja", "Yes"), choice("U", "Weet niet", "Uncertain"), choice("N", "Nee", "No")),
            "E",
                    List.of(
                            choice("I", "Toegenomen", "Increase"),
                            choice("S", "Gelijk gebleven", "Same"),
                            choice("D", "Afgenomen", "Decrease")));

    private final Survey survey;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notTaken = new ArrayList<>();

    Parts(Survey survey) {
        this.survey = survey;
        survey.questions().forEach(this::add);
    }

    List<Part> all() {
        return parts;
    }

    /** One sentence for each question that holds no answer we know how to keep. */
    List<String> notTaken() {
        return notTaken;
    }

    private static Choice choice(String code, String dutch, String english) {
        return new Choice(code, Map.of("nl", dutch, "en", english));
    }

    private static List<Choice> points(int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(i -> choice(String.valueOf(i), String.valueOf(i), String.valueOf(i)))
                .toList();
    }

    private void add(LimeQuestion q) {
        switch (q.type()) {
            case "L", "!", "O", "Y", "G", "5" -> single(q);
            case "M", "P" -> multiple(q);
            case "F", "H", "A", "B", "C", "E" -> matrix(q);
            case "1" -> dualScale(q);
            case "R" -> ranked(q);
            case "N" -> plain(q, Kind.NUMBER);
            case "S", "T", "U", "D", "*" -> plain(q, Kind.TEXT);
            case "K" -> each(q, Kind.NUMBER);
            case "Q" -> each(q, Kind.TEXT);
            case ":" -> crossed(q, Kind.NUMBER);
            case ";" -> crossed(q, Kind.TEXT);
            case "X" -> notTaken.add("'" + q.code() + "' shows text and asks nothing.");
            default -> notTaken.add("'" + q.code() + "' is of type '" + q.type() + "', which is not supported.");
        }
    }

    private void single(LimeQuestion q) {
        var choices = new ArrayList<>(FIXED.getOrDefault(q.type(), q.answers().getFirst()));
        q.other().ifPresent(text -> choices.add(new Choice(OTHER, text)));
        var question = question(q, Kind.SINGLE, choices, List.of());
        parts.add(new Part(question, Shape.SINGLE, Map.of("", Name.of(survey.id(), q)), otherName(q)));
        if (q.type().equals("O")) {
            text(q, q.code() + "_comment", name(q, "comment", "Ccomment"), q.text());
        }
    }

    private Optional<Name> otherName(LimeQuestion q) {
        return q.other().map(words -> Name.of(survey.id(), q, OTHER, "Cother", otherWords(words)));
    }

    private static List<String> otherWords(Map<String, String> words) {
        var all = new ArrayList<>(words.values());
        all.addAll(List.of("Other", "Anders", "Andere", "Sonstiges", "Autre", "Otro"));
        return all;
    }

    private Name name(LimeQuestion q, String part, String ids) {
        return Name.of(survey.id(), q, part, ids, List.of());
    }

    private Name name(LimeQuestion q, Sub sub) {
        return Name.of(
                survey.id(),
                q,
                sub.code(),
                "S" + sub.id(),
                sub.choice().labels().values());
    }

    private Map<String, Name> names(LimeQuestion q) {
        var names = new LinkedHashMap<String, Name>();
        q.rows().forEach(sub -> names.put(sub.code(), name(q, sub)));
        return names;
    }

    private static List<Choice> rows(LimeQuestion q) {
        return q.rows().stream().map(Sub::choice).toList();
    }

    private void multiple(LimeQuestion q) {
        var choices = new ArrayList<>(rows(q));
        q.other().ifPresent(text -> choices.add(new Choice(OTHER, text)));
        parts.add(new Part(question(q, Kind.MULTI, choices, List.of()), Shape.TICKS, names(q), otherName(q)));
        if (q.type().equals("P")) {
            q.rows()
                    .forEach(sub -> text(
                            q,
                            q.code() + "_" + sub.code() + "_comment",
                            name(q, sub.code() + "comment", "S" + sub.id() + "_Ccomment"),
                            sub.choice().labels()));
        }
    }

    private void matrix(LimeQuestion q) {
        var scale = FIXED.getOrDefault(q.type(), q.answers().getFirst());
        parts.add(new Part(question(q, Kind.MATRIX, rows(q), scale), Shape.ROWS, names(q), Optional.empty()));
    }

    private void dualScale(LimeQuestion q) {
        for (var scale = 0; scale < 2; scale++) {
            var names = new LinkedHashMap<String, Name>();
            for (var row : q.rows()) {
                names.put(row.code(), Name.ofScale(survey.id(), q, row, scale));
            }
            var one = question(q, Kind.MATRIX, rows(q), q.answers().get(scale));
            var question = new Question(
                    q.code() + "_" + (scale + 1),
                    one.kind(),
                    one.text(),
                    one.choices(),
                    one.scale(),
                    one.other(),
                    one.conditional());
            parts.add(new Part(question, Shape.ROWS, names, Optional.empty()));
        }
    }

    /** The newest versions keep the things that are ranked as sub-questions, others as answers. */
    private void ranked(LimeQuestion q) {
        var choices = q.rows().isEmpty() ? q.answers().getFirst() : rows(q);
        var names = new LinkedHashMap<String, Name>();
        for (var place = 1; place <= choices.size(); place++) {
            var id = place <= q.rows().size() ? q.rows().get(place - 1).id() : String.valueOf(place);
            names.put(String.valueOf(place), name(q, String.valueOf(place), "S" + id));
        }
        parts.add(new Part(question(q, Kind.RANKED, choices, List.of()), Shape.RANKED, names, Optional.empty()));
    }

    private void plain(LimeQuestion q, Kind kind) {
        parts.add(new Part(
                question(q, kind, List.of(), List.of()),
                shape(kind),
                Map.of("", Name.of(survey.id(), q)),
                Optional.empty()));
    }

    private static Shape shape(Kind kind) {
        return kind == Kind.NUMBER ? Shape.NUMBER : Shape.TEXT;
    }

    private void each(LimeQuestion q, Kind kind) {
        q.rows()
                .forEach(sub -> piece(
                        q,
                        kind,
                        q.code() + "_" + sub.code(),
                        name(q, sub),
                        both(q.text(), sub.choice().labels())));
    }

    private void crossed(LimeQuestion q, Kind kind) {
        for (var row : q.rows()) {
            for (var column : q.columns()) {
                var part = row.code() + "_" + column.code();
                var name = name(q, part, "S" + row.id() + "_S" + column.id());
                var text = both(
                        both(q.text(), row.choice().labels()), column.choice().labels());
                piece(q, kind, q.code() + "_" + part, name, text);
            }
        }
    }

    private static Map<String, String> both(Map<String, String> question, Map<String, String> part) {
        var both = new LinkedHashMap<String, String>();
        question.forEach((language, text) -> both.put(language, joined(text, part.getOrDefault(language, ""))));
        return both;
    }

    private static String joined(String text, String part) {
        return part.isEmpty() ? text : text + " – " + part;
    }

    private void text(LimeQuestion q, String code, Name name, Map<String, String> text) {
        piece(q, Kind.TEXT, code, name, text);
    }

    private void piece(LimeQuestion q, Kind kind, String code, Name name, Map<String, String> text) {
        var question = new Question(code, kind, text, List.of(), List.of(), Optional.empty(), q.conditional());
        parts.add(new Part(question, shape(kind), Map.of("", name), Optional.empty()));
    }

    private static Question question(LimeQuestion q, Kind kind, List<Choice> choices, List<Choice> scale) {
        var other =
                q.other().filter(o -> kind == Kind.SINGLE || kind == Kind.MULTI).map(o -> OTHER);
        return new Question(q.code(), kind, q.text(), choices, scale, other, q.conditional());
    }
}
