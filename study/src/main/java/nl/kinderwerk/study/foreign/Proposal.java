package nl.kinderwerk.study.foreign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Text;
import nl.kinderwerk.study.foreign.Binding.BoundItem;
import nl.kinderwerk.study.foreign.Binding.DesignSource;

/** Seeks for every item of the study the question of the file that is the same: by code, by wording, by likeness. */
final class Proposal {
    private static final double LIKE = 0.6;
    private static final Set<String> FINISHED = Set.of("submitdate");

    private final Study study;
    private final ForeignAnswers answers;
    private final Observed observed;
    private final List<String> doubts = new ArrayList<>();

    Proposal(Study study, ForeignAnswers answers, Observed observed) {
        this.study = study;
        this.answers = answers;
        this.observed = observed;
    }

    List<String> doubts() {
        return doubts;
    }

    Binding binding(String wave) {
        return new Binding(answers.tool(), wave(wave), finished(), design(), items());
    }

    private Binding.WaveFacts wave(String wave) {
        var label = Map.of("nl", "Meting " + wave, "en", "Wave " + wave);
        var method = Map.of("nl", "Ingelezen uit " + answers.tool(), "en", "Imported from " + answers.tool());
        return new Binding.WaveFacts(Binding.UNDECIDED, text(label), Binding.UNDECIDED, text(method));
    }

    private Text text(Map<String, String> all) {
        var texts = new LinkedHashMap<String, String>();
        study.languages().forEach(language -> texts.put(language, all.getOrDefault(language, Binding.UNDECIDED)));
        return new Text(texts);
    }

    private Optional<String> finished() {
        var column = answers.columns().stream().filter(FINISHED::contains).findFirst();
        column.ifPresent(c -> doubts.add("unfinished rows (no " + c + ") are left out, by only_when_filled."));
        return column;
    }

    private Map<String, DesignSource> design() {
        var design = new LinkedHashMap<String, DesignSource>();
        design.put(Layout.RESPONDENT, DesignSource.numbered("R"));
        design.put(Layout.ORGANISATION, column("organisation", "organisatie"));
        design.put(Layout.PROVINCE, DesignSource.value(Conversion.OF_MUNICIPALITY));
        design.put(Layout.MUNICIPALITY, column("municipality", "gemeente"));
        design.put(Layout.POPULATION, column(Layout.POPULATION));
        named(Layout.WORKERS, "medewerkers")
                .ifPresent(column -> design.put(Layout.WORKERS, DesignSource.column(column)));
        design.put(Layout.WEIGHT, column("weight", "gewicht", "1"));
        return design;
    }

    private Optional<String> named(String... names) {
        return answers.columns().stream()
                .filter(c -> Likeness.same(c, List.of(names)))
                .findFirst();
    }

    /** The column with one of these names; without one, the last when it is a number, else for a person to decide. */
    private DesignSource column(String... names) {
        var last = names[names.length - 1];
        return named(names)
                .map(DesignSource::column)
                .orElseGet(() -> DesignSource.value(last.equals("1") ? last : Binding.UNDECIDED));
    }

    private List<BoundItem> items() {
        var free = new ArrayList<>(answers.fields());
        var found = new LinkedHashMap<String, BoundItem>();
        for (var way : Way.values()) {
            for (var item : study.items()) {
                if (!found.containsKey(item.id())) {
                    best(way, item, free).ifPresent(field -> take(way, item, field, free, found));
                }
            }
        }
        return study.items().stream()
                .map(i -> found.getOrDefault(i.id(), BoundItem.notAsked(i.id())))
                .toList();
    }

    /** How a question was found, surest first. */
    private enum Way {
        CODE,
        WORDING,
        LIKENESS
    }

    private Optional<Field> best(Way way, Item item, Collection<Field> free) {
        return free.stream()
                .filter(field -> likeness(way, item, field.question()) >= LIKE)
                .max(Comparator.comparingDouble(field -> likeness(way, item, field.question())));
    }

    private static double likeness(Way way, Item item, Question question) {
        var wordings = item.question().byLanguage().values();
        return switch (way) {
            case CODE -> Codes.item(question.code()).equals(item.id()) ? 1 : 0;
            case WORDING -> question.text().values().stream().anyMatch(t -> Likeness.same(t, wordings)) ? 1 : 0;
            case LIKENESS ->
                question.text().values().stream()
                        .flatMap(t -> wordings.stream().map(w -> Likeness.shared(t, w)))
                        .max(Comparator.naturalOrder())
                        .orElse(0.0);
        };
    }

    private void take(Way way, Item item, Field field, List<Field> free, Map<String, BoundItem> found) {
        var proposed = new ItemProposal(item, field, observed, doubts).propose();
        if (proposed.isPresent()) {
            found.put(item.id(), proposed.get());
            free.remove(field);
            field.doubts().forEach(doubt -> doubts.add(item.id() + ": " + doubt));
        } else {
            doubts.add(item.id() + ": the question '" + field.question().code() + "' is answered in another way.");
        }
        if (way == Way.LIKENESS && proposed.isPresent()) {
            doubts.add(item.id() + ": the wording of '" + field.question().code() + "' is only alike. Is it the same?");
        }
    }
}
