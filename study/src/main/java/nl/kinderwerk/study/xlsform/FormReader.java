package nl.kinderwerk.study.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.Faults;
import nl.kinderwerk.study.foreign.Choice;
import nl.kinderwerk.study.foreign.ForeignForm;
import nl.kinderwerk.study.foreign.Question;
import nl.kinderwerk.study.foreign.Question.Kind;
import nl.kinderwerk.study.foreign.Table;
import nl.kinderwerk.study.xlsform.FormSheet.Line;

/** Reads the sheets of an XLSForm into a questionnaire. Mistakes are told by sheet and row, all of them. */
final class FormReader {
    static final String OTHER = "other";

    private static final Pattern TAG = Pattern.compile(".*\\(([A-Za-z]{2,3})(?:[-_][A-Za-z]+)?\\)\\s*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
    private static final Map<String, String> TAGS = Map.of(
            "nederlands",
            "nl",
            "dutch",
            "nl",
            "english",
            "en",
            "engels",
            "en",
            "deutsch",
            "de",
            "français",
            "fr",
            "french",
            "fr");
    private static final Map<String, String> OTHER_WORDS = Map.of("nl", "Anders", "en", "Other");

    private final String file;
    private final Faults faults = new Faults();
    private final Map<String, Map<String, Choice>> lists = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> notTaken = new ArrayList<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private String base = "";

    /** A group that is open. */
    private record Group(Line line, boolean conditional, boolean repeated) {}

    FormReader(String file) {
        this.file = file;
    }

    ForeignForm read(Map<String, Table> sheets) {
        var settings = sheet(sheets, "settings").lines().stream().findFirst();
        base = tag(settings.map(s -> s.cell("default_language")).orElse(""));
        sheet(sheets, "choices").lines().forEach(line -> choice(line));
        var survey = sheet(sheets, "survey");
        survey.lines().forEach(line -> line(survey.file(), line));
        groups.forEach(g -> fault(survey.file(), g.line(), "type", "This group has no end.", "Add a row end_group."));
        if (questions.isEmpty() && notTaken.isEmpty()) {
            faults.add(file, 0, "There are no questions in the sheet 'survey'.", "This needs columns type and name.");
        }
        faults.throwIfAny();
        var title = settings.map(s -> s.cell("form_title")).filter(t -> !t.isEmpty());
        var byLanguage = title.map(t -> Map.of(base, t)).orElse(Map.of());
        return new ForeignForm(file, byLanguage, List.copyOf(languages), questions, notTaken);
    }

    /** The sheet with this name, whatever its case; an empty one when there is none. */
    private FormSheet sheet(Map<String, Table> sheets, String name) {
        return sheets.entrySet().stream()
                .filter(e -> e.getKey().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(e -> FormSheet.of(e.getValue(), faults))
                .orElse(new FormSheet(file, List.of()));
    }

    private void fault(String sheet, Line line, String column, String message, String remedy) {
        faults.add(message, new Fault(sheet, line.number(), column, message, remedy));
    }

    private void choice(Line line) {
        var list = line.cell("list_name");
        var name = line.cell("name");
        if (list.isEmpty() && name.isEmpty()) {
            return;
        }
        var place = file + " (choices)";
        if (list.isEmpty() || name.isEmpty()) {
            fault(place, line, "name", "A choice needs a list_name and a name.", "Fill in both.");
        } else if (DATE.matcher(name).matches()) {
            fault(
                    place,
                    line,
                    "name",
                    "The spreadsheet made a date of this name.",
                    "Format the cell as text and type it again.");
        } else {
            var choices = lists.computeIfAbsent(list, l -> new LinkedHashMap<>());
            // Under a choice_filter the same name may stand there once for each place it belongs to.
            choices.putIfAbsent(name, new Choice(name, texts(line)));
        }
    }

    private Map<String, String> texts(Line line) {
        var texts = new HashMap<String, String>();
        line.texts("label").forEach((language, text) -> texts.put(tag(language), text.strip()));
        languages.addAll(texts.keySet());
        return texts;
    }

    private String tag(String language) {
        var plain = language.strip();
        var tag = TAG.matcher(plain);
        if (tag.matches()) {
            return tag.group(1).toLowerCase(Locale.ROOT);
        }
        var small = plain.toLowerCase(Locale.ROOT);
        return small.isEmpty() || small.equals("default") ? base : TAGS.getOrDefault(small, small);
    }

    private void line(String sheet, Line line) {
        var type = FormType.of(line.cell("type"));
        if (line.cell("type").isEmpty()) {
            if (!line.cell("name").isEmpty()) {
                fault(sheet, line, "type", "This row has a name and no type.", "Give it a type, or empty the row.");
            }
            return;
        }
        switch (type.kind()) {
            case BEGIN, BEGIN_REPEAT -> begin(line, type);
            case END -> end(sheet, line);
            case SILENT -> {}
            default -> asked(sheet, line, type);
        }
    }

    private void begin(Line line, FormType type) {
        var outer = groups.peek();
        groups.push(new Group(
                line,
                !line.cell("relevant").isEmpty() || outer != null && outer.conditional(),
                type.kind() == FormType.Kind.BEGIN_REPEAT || outer != null && outer.repeated()));
    }

    private void end(String sheet, Line line) {
        if (groups.isEmpty()) {
            fault(sheet, line, "type", "This ends a group that never began.", "Remove the row, or add begin_group.");
        } else {
            groups.pop();
        }
    }

    private void asked(String sheet, Line line, FormType type) {
        var name = line.cell("name");
        if (type.kind() == FormType.Kind.OTHER
                || groups.peek() != null && groups.peek().repeated()) {
            var why = type.kind() == FormType.Kind.OTHER ? " of type '" + line.cell("type") + "'" : " in a repeat";
            notTaken.add("'" + name + "' (row " + line.number() + ")" + why + " is not supported.");
        } else if (DATE.matcher(name).matches() || !NAME.matcher(name).matches()) {
            fault(
                    sheet,
                    line,
                    "name",
                    "'" + name + "' is no name of a question.",
                    "Use letters, digits and _; format the cell as text.");
        } else if (!names.add(name)) {
            fault(sheet, line, "name", "There are two questions '" + name + "'.", "Give each its own name.");
        } else {
            question(sheet, line, type);
        }
    }

    private void question(String sheet, Line line, FormType type) {
        var kind = kind(type);
        var choices = new ArrayList<Choice>();
        if (!type.list().isEmpty()) {
            choices.addAll(choices(sheet, line, type.list(), kind));
        }
        var name = line.cell("name");
        var text = texts(line);
        var other = type.orOther() ? Optional.of(OTHER) : Optional.<String>empty();
        other.ifPresent(code -> addOther(choices));
        questions.add(new Question(name, kind, text, choices, List.of(), other, conditional(line)));
        other.ifPresent(code -> questions.add(openText(name, text)));
    }

    private static Kind kind(FormType type) {
        return switch (type.kind()) {
            case ONE -> Kind.SINGLE;
            case SEVERAL -> Kind.MULTI;
            case NUMBER -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private static void addOther(List<Choice> choices) {
        choices.removeIf(choice -> choice.code().equals(OTHER));
        choices.add(new Choice(OTHER, OTHER_WORDS));
    }

    private static Question openText(String name, Map<String, String> text) {
        var open = new HashMap<String, String>();
        text.forEach((language, t) -> open.put(language, t + " (" + OTHER_WORDS.getOrDefault(language, "Other") + ")"));
        return new Question(name + "_other", Kind.TEXT, open, List.of(), List.of(), Optional.empty(), true);
    }

    private boolean conditional(Line line) {
        return !line.cell("relevant").isEmpty()
                || groups.peek() != null && groups.peek().conditional();
    }

    private List<Choice> choices(String sheet, Line line, String list, Kind kind) {
        var choices = lists.getOrDefault(list, Map.of());
        if (choices.isEmpty()) {
            fault(
                    sheet,
                    line,
                    "type",
                    "There is no list '" + list + "' in the sheet 'choices'.",
                    "Add it, or mend its name.");
        }
        if (kind == Kind.MULTI) {
            choices.keySet().stream()
                    .filter(name -> name.contains(" "))
                    .forEach(name -> fault(
                            sheet,
                            line,
                            "type",
                            "The choice '" + name + "' holds a space, which separates answers.",
                            "Use _."));
        }
        return List.copyOf(choices.values());
    }
}
