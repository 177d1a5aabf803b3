package nl.kinderwerk.study.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.NewStudy;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.foreign.Question.Kind;

/** Makes a study folder from the questionnaire of another tool: a beginning that has no faults. */
public final class StudyDraft {
    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final Map<String, String> SUBJECT = Map.of("nl", "van de deelnemers", "en", "of the participants");

    private final ForeignForm form;
    private final List<String> languages;
    private final List<Object> items = new ArrayList<>();
    private final List<Object> sections = new ArrayList<>();
    private final Set<String> notes;
    private final Set<String> ids = new HashSet<>(Set.of("definitie"));

    private StudyDraft(ForeignForm form) {
        this.form = form;
        this.notes = new LinkedHashSet<>(form.notTaken());
        var known = LANGUAGES.stream().filter(form.languages()::contains).toList();
        this.languages = known.isEmpty() ? List.of("nl") : known;
        if (known.isEmpty()) {
            notes.add("The questionnaire has no Dutch or English: its texts stand under nl. Translate them.");
        }
        form.questions().forEach(this::question);
    }

    /**
     * Writes the study.
     *
     * @param folder absent or empty
     * @param id of the study
     * @return what was not taken over or needs a look, one sentence each
     * @throws InvalidInputException when something stands in the folder already, or the id is not well formed
     */
    public static List<String> write(ForeignForm form, Path folder, String id) {
        var draft = new StudyDraft(form);
        var target = folder.toAbsolutePath().normalize();
        var scratch = target.resolveSibling(".study-" + UUID.randomUUID());
        try {
            refuseUnlessEmpty(target);
            try {
                NewStudy.create(scratch, id);
                Files.writeString(scratch.resolve("study.yaml"), Yaml.write(draft.study(id)));
                Study.read(scratch);
                Files.deleteIfExists(target);
                Files.move(scratch, target);
            } finally {
                remove(scratch);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The study cannot be written to " + folder, failed);
        }
        return List.copyOf(draft.notes);
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.isDirectory(folder) ? Files.list(folder) : java.util.stream.Stream.of(folder)) {
            if (inside.findAny().isPresent()) {
                throw InvalidInputException.of(
                        folder.toString(), "There is something here already.", "Choose a new or empty folder.");
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    private Map<String, Object> study(String id) {
        var root = new LinkedHashMap<String, Object>();
        root.put("format", 1);
        root.put("id", id);
        root.put("version", "0.1.0");
        root.put("languages", languages);
        root.put("title", text(form.title(), id));
        root.put("lead", text(form.title(), id));
        root.put("items", items);
        sections.addFirst(section("definitie", Map.of("nl", "Waar gaat het over?", "en", "What is it about?"), "text"));
        root.put("sections", sections);
        return root;
    }

    /** In every language of the study; what is not translated is said in another language rather than not at all. */
    private Map<String, String> text(Map<String, String> texts, String otherwise) {
        var all = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var told = texts.getOrDefault(language, "");
            var base = form.languages().stream()
                    .map(l -> texts.getOrDefault(l, ""))
                    .filter(t -> !t.isBlank())
                    .findFirst();
            all.put(language, told.isBlank() ? base.orElse(otherwise) : told);
            if (told.isBlank()) {
                notes.add("Some texts are not given in " + language
                        + ": they stand there in another language, or as a code.");
            }
        }
        return all;
    }

    private void question(Question question) {
        var options = options(question.choices());
        var withOptions = question.kind() != Kind.NUMBER && question.kind() != Kind.TEXT;
        var matrix = question.kind() == Kind.MATRIX;
        if (withOptions && options.isEmpty() || matrix && question.scale().isEmpty()) {
            notes.add("'" + question.code() + "' has no answers to choose from and was left out.");
            return;
        }
        var id = unique(Codes.item(question.code()));
        items.add(item(id, question, options));
        if (withOptions) {
            sections.add(figure(id, question, matrix ? "frequency" : "ranked"));
        }
    }

    private Map<String, Object> item(String id, Question question, List<Object> options) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", id);
        item.put("type", type(question.kind()));
        item.put("question", text(question.text(), question.code()));
        item.put("source", "assumed");
        put(item, "options", options);
        put(item, "scale", options(question.scale()));
        return item;
    }

    private static void put(Map<String, Object> item, String key, List<Object> values) {
        if (!values.isEmpty()) {
            item.put(key, values);
        }
    }

    private String unique(String id) {
        var free = id;
        for (var i = 2; !ids.add(free); i++) {
            free = id + "_" + i;
        }
        if (!free.equals(id)) {
            notes.add("The code '" + id + "' stands for several questions: one of them is now '" + free + "'.");
        }
        return free;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case SINGLE -> "single";
            case MULTI -> "multi";
            case RANKED -> "multi_top3";
            case MATRIX -> "matrix_frequency";
            case NUMBER -> "number";
            case TEXT -> "text";
        };
    }

    private List<Object> options(List<Choice> choices) {
        var options = new LinkedHashMap<String, Object>();
        for (var choice : choices) {
            var code = Codes.option(choice.code());
            if (options.putIfAbsent(code, option(code, choice)) != null) {
                notes.add(
                        "Two answers have the code '" + code + "': the second, '" + choice.code() + "', was left out.");
            }
        }
        return List.copyOf(options.values());
    }

    private Map<String, Object> option(String code, Choice choice) {
        var option = new LinkedHashMap<String, Object>(Map.of("code", code));
        option.putAll(text(choice.labels(), choice.code()));
        option.put("source", "assumed");
        return option;
    }

    private Map<String, Object> figure(String id, Question question, String form) {
        var section = section(id, text(question.text(), question.code()), form);
        section.put("item", id);
        section.put("subject", text(SUBJECT, ""));
        section.put("fallback", text(question.text(), question.code()));
        return section;
    }

    private Map<String, Object> section(String id, Map<String, String> title, String form) {
        var section = new LinkedHashMap<String, Object>(Map.of("id", id, "form", form));
        section.put("title", text(title, id));
        return section;
    }
}
