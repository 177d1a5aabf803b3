package nl.kinderwerk.study.limesurvey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.limesurvey.Survey.LimeQuestion;
import nl.kinderwerk.study.limesurvey.Survey.Sub;

/**
 * Reads the structure of a survey from its dump. Newer versions keep the texts in tables of their own
 * ({@code *_l10ns}), older ones have a row for each language; both are read by the names of fields.
 */
final class SurveyReader {
    private static final Comparator<Map<String, String>> BY_ORDER =
            Comparator.comparingInt(row -> number(row, "question_order", "sortorder"));

    private final String file;
    private final Dump dump;
    private final Map<String, Map<String, String>> questionTexts;
    private final Map<String, Map<String, String>> answerTexts;
    private final Set<String> conditional = new HashSet<>();
    private final Map<String, Map<String, String>> otherTexts = new HashMap<>();

    private SurveyReader(String file, Dump dump) {
        this.file = file;
        this.dump = dump;
        this.questionTexts = texts("question_l10ns", "qid", "question");
        this.answerTexts = texts("answer_l10ns", "aid", "answer");
        dump.rows("conditions").forEach(row -> conditional.add(field(row, "qid")));
        dump.rows("question_attributes").forEach(this::attribute);
    }

    /**
     * Reads a structure.
     *
     * @throws InvalidInputException when it is no survey, or has no questions
     */
    static Survey read(String file, Dump dump) {
        if (!dump.kind().equals("Survey")) {
            throw InvalidInputException.of(
                    file,
                    "This is no structure of a survey (.lss).",
                    "Export it from LimeSurvey as 'Survey structure'.");
        }
        return new SurveyReader(file, dump).read();
    }

    private Survey read() {
        var settings = dump.rows("surveys").stream().findFirst().orElse(Map.of());
        var questions = questions();
        if (questions.isEmpty()) {
            throw InvalidInputException.of(file, "There are no questions in the survey.", "Export it again.");
        }
        var title = new HashMap<String, String>();
        dump.rows("surveys_languagesettings")
                .forEach(row -> put(title, field(row, "surveyls_language"), field(row, "surveyls_title")));
        var id = field(settings, "sid");
        return new Survey(file, id, title, languages(field(settings, "language")), questions);
    }

    private List<String> languages(String base) {
        var languages = new ArrayList<>(dump.languages());
        if (languages.remove(base) || !base.isEmpty()) {
            languages.addFirst(base);
        }
        return languages.isEmpty() ? List.of("en") : languages;
    }

    private Map<String, Map<String, String>> texts(String table, String key, String text) {
        var texts = new HashMap<String, Map<String, String>>();
        for (var row : dump.rows(table)) {
            put(texts.computeIfAbsent(field(row, key), k -> new HashMap<>()), field(row, "language"), field(row, text));
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String language, String text) {
        Optional.of(Html.plain(text)).filter(t -> !t.isEmpty()).ifPresent(t -> texts.put(language, t));
    }

    private void attribute(Map<String, String> row) {
        var name = field(row, "attribute");
        if (name.equals("other_replace_text")) {
            put(
                    otherTexts.computeIfAbsent(field(row, "qid"), q -> new HashMap<>()),
                    field(row, "language"),
                    field(row, "value"));
        } else if (name.startsWith("array_filter") && !field(row, "value").isEmpty()) {
            conditional.add(field(row, "qid"));
        }
    }

    private List<LimeQuestion> questions() {
        var groups = groups();
        var order = List.copyOf(groups.keySet());
        var rows = new LinkedHashMap<String, Map<String, String>>();
        dump.rows("questions").stream()
                .filter(row -> field(row, "parent_qid").isEmpty()
                        || field(row, "parent_qid").equals("0"))
                .sorted(Comparator.<Map<String, String>>comparingInt(row -> order.indexOf(field(row, "gid")))
                        .thenComparing(BY_ORDER))
                .forEach(row -> rows.putIfAbsent(field(row, "qid"), row));
        return unique(rows.values().stream().map(row -> question(row, groups)).toList());
    }

    /** By id whether a group is shown under a condition, in order. */
    private Map<String, Boolean> groups() {
        var groups = new LinkedHashMap<String, Boolean>();
        dump.rows("groups").stream()
                .sorted(Comparator.comparingInt(row -> number(row, "group_order")))
                .forEach(row -> groups.put(field(row, "gid"), isConditional(field(row, "grelevance"))));
        return groups;
    }

    /** Some versions allowed the same code twice; columns of answers cannot. */
    private static List<LimeQuestion> unique(List<LimeQuestion> questions) {
        var seen = new HashMap<String, Integer>();
        return questions.stream()
                .map(q -> {
                    var times = seen.merge(q.code(), 1, Integer::sum);
                    return times == 1 ? q : renamed(q, q.code() + "_" + times);
                })
                .toList();
    }

    private static LimeQuestion renamed(LimeQuestion q, String code) {
        return new LimeQuestion(
                q.group(),
                q.id(),
                q.type(),
                code,
                q.text(),
                q.other(),
                q.conditional(),
                q.rows(),
                q.columns(),
                q.answers());
    }

    private LimeQuestion question(Map<String, String> row, Map<String, Boolean> groups) {
        var id = field(row, "qid");
        var group = field(row, "gid");
        return new LimeQuestion(
                group,
                id,
                field(row, "type"),
                field(row, "title"),
                flat(row, "questions", "qid", id, "question", questionTexts),
                field(row, "other").equals("Y") ? Optional.of(otherText(id)) : Optional.empty(),
                conditional.contains(id) || isConditional(field(row, "relevance")) || groups.getOrDefault(group, false),
                subs(id, "0"),
                subs(id, "1"),
                List.of(answers(id, "0"), answers(id, "1")));
    }

    private Map<String, String> otherText(String question) {
        return otherTexts.getOrDefault(question, Map.of("nl", "Anders", "en", "Other"));
    }

    private static boolean isConditional(String relevance) {
        return !relevance.isEmpty() && !relevance.equals("1");
    }

    private List<Sub> subs(String question, String scale) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        dump.rows("subquestions").stream()
                .filter(row ->
                        field(row, "parent_qid").equals(question) && scale(row).equals(scale))
                .sorted(BY_ORDER)
                .forEach(row -> rows.putIfAbsent(field(row, "title"), row));
        return rows.values().stream().map(this::sub).toList();
    }

    private Sub sub(Map<String, String> row) {
        var id = field(row, "qid");
        return new Sub(
                id, new Choice(field(row, "title"), flat(row, "subquestions", "qid", id, "question", questionTexts)));
    }

    private List<Choice> answers(String question, String scale) {
        var byCode = new LinkedHashMap<String, Map<String, String>>();
        dump.rows("answers").stream()
                .filter(row -> field(row, "qid").equals(question) && scale(row).equals(scale))
                .sorted(BY_ORDER)
                .forEach(row -> byCode.computeIfAbsent(field(row, "code"), c -> new HashMap<>())
                        .putAll(labels(row)));
        return byCode.entrySet().stream()
                .map(e -> new Choice(e.getKey(), e.getValue()))
                .toList();
    }

    private Map<String, String> labels(Map<String, String> row) {
        var labels = new HashMap<>(answerTexts.getOrDefault(field(row, "aid"), Map.of()));
        put(labels, field(row, "language"), field(row, "answer"));
        labels.remove("");
        return labels;
    }

    /** Texts of a table of their own, or else those of the rows of this table with the same id. */
    private Map<String, String> flat(
            Map<String, String> row,
            String table,
            String key,
            String id,
            String text,
            Map<String, Map<String, String>> own) {
        if (own.containsKey(id) || !row.containsKey(text)) {
            return own.getOrDefault(id, Map.of());
        }
        return dump.rows(table).stream()
                .filter(r -> field(r, key).equals(id) && !field(r, text).isEmpty())
                .collect(Collectors.toMap(
                        r -> field(r, "language"), r -> Html.plain(field(r, text)), (one, two) -> one));
    }

    private static String scale(Map<String, String> row) {
        var scale = field(row, "scale_id");
        return scale.isEmpty() ? "0" : scale;
    }

    static String field(Map<String, String> row, String name) {
        return row.getOrDefault(name, "").strip();
    }

    private static int number(Map<String, String> row, String... names) {
        for (var name : names) {
            var value = field(row, name);
            if (value.matches("\\d{1,9}")) {
                return Integer.parseInt(value);
            }
        }
        return 0;
    }
}
