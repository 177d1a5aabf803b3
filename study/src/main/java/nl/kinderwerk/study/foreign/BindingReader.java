package nl.kinderwerk.study.foreign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.Entry;
import nl.kinderwerk.study.Faults;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.StudyFiles;
import nl.kinderwerk.study.Text;
import nl.kinderwerk.study.foreign.Binding.BoundItem;
import nl.kinderwerk.study.foreign.Binding.DesignSource;

/** Reads a confirmed binding and holds it against the study and the columns of the file; notes every fault. */
final class BindingReader {
    private static final List<String> DESIGN = List.of(
            Layout.RESPONDENT,
            Layout.ORGANISATION,
            Layout.PROVINCE,
            Layout.MUNICIPALITY,
            Layout.POPULATION,
            Layout.WEIGHT);
    private static final List<String> WAYS = List.of("column", "value", "numbered", "by_province");
    private static final String SAMPLINGS = "probability|invited-all|open|census|\\?";

    private final Study study;
    private final Set<String> columns;
    private final Faults faults;

    BindingReader(Study study, ForeignAnswers answers, Faults faults) {
        this.study = study;
        this.columns = Set.copyOf(answers.columns());
        this.faults = faults;
    }

    /** Empty when the file is no YAML. */
    Optional<Binding> read(Path file) {
        var path = file.toAbsolutePath();
        return new StudyFiles(Objects.requireNonNull(path.getParent()), faults)
                .yaml(path)
                .map(this::read);
    }

    private Binding read(Entry entry) {
        if (entry.requiredInteger("format") != 1) {
            entry.fault(entry.line("format"), "This format is not known.", "Write format: 1.");
        }
        if (!entry.flag("confirmed")) {
            entry.fault(
                    entry.line("confirmed"),
                    "Nobody has confirmed this binding.",
                    "Look through it and write confirmed: true.");
        }
        var wave = entry.entry("wave").map(this::wave).orElseGet(() -> absent(entry, "wave", NO_WAVE));
        var filled = entry.optional("only_when_filled");
        filled.ifPresent(c -> known(entry, "only_when_filled", c));
        var binding = new Binding(entry.string("tool"), wave, filled, design(entry), items(entry));
        entry.done();
        return binding;
    }

    private static final Binding.WaveFacts NO_WAVE =
            new Binding.WaveFacts("0", new Text(Map.of()), "", new Text(Map.of()));

    private static <T> T absent(Entry entry, String key, T instead) {
        entry.fault(entry.line(), "'" + key + "' is missing.", "Add " + key + ": ….");
        return instead;
    }

    private Binding.WaveFacts wave(Entry entry) {
        var wave = new Binding.WaveFacts(
                decided(entry, "year", entry.string("year", "\\d{4}|\\?", "Write four digits.")),
                entry.text("label", study.languages()),
                decided(
                        entry,
                        "sampling",
                        entry.string("sampling", SAMPLINGS, "Choose probability, invited-all, open or census.")),
                entry.text("method", study.languages()));
        entry.done();
        return wave;
    }

    private Map<String, DesignSource> design(Entry root) {
        var design = new LinkedHashMap<String, DesignSource>();
        var entry = root.entry("design");
        if (entry.isEmpty()) {
            absent(root, "design", design);
        }
        entry.ifPresent(all -> {
            for (var name : DESIGN) {
                all.entry(name)
                        .ifPresentOrElse(source -> design.put(name, source(source)), () -> absent(all, name, name));
            }
            all.entry(Layout.WORKERS).ifPresent(source -> design.put(Layout.WORKERS, source(source)));
            all.done();
        });
        return design;
    }

    private DesignSource source(Entry entry) {
        var source = new DesignSource(
                entry.optional("column").map(c -> known(entry, "column", c)),
                map(entry, entry.has("by_province") ? "by_province" : "codes"),
                entry.optional("value").map(v -> decided(entry, "value", v)),
                entry.optional("numbered"));
        var ways = WAYS.stream().filter(entry::has).count();
        if (ways != 1) {
            entry.fault(entry.line(), "Here must be one of " + String.join(", ", WAYS) + ".", "Keep or write one.");
        }
        entry.done();
        return source;
    }

    private List<BoundItem> items(Entry root) {
        var items = new ArrayList<BoundItem>();
        var entry = root.entry("items");
        if (entry.isEmpty()) {
            absent(root, "items", items);
        }
        entry.ifPresent(all -> {
            for (var item : study.items()) {
                all.entry(item.id())
                        .ifPresentOrElse(
                                e -> items.add(new BoundItemReader(this, item, e).read()), () -> missing(all, item));
            }
            all.done();
        });
        return items;
    }

    private static void missing(Entry all, Item item) {
        var remedy = "Bind it, or write " + item.id() + ": {as: not_asked}.";
        all.fault(all.line(), "Item '" + item.id() + "' of the study is missing.", remedy);
    }

    /** A plain mapping from text to text. */
    Map<String, String> map(Entry parent, String key) {
        var map = new LinkedHashMap<String, String>();
        parent.entry(key).ifPresent(e -> e.keys().forEach(k -> map.put(k, decided(e, k, e.string(k)))));
        return map;
    }

    /** The column, after a fault when the file does not have it. */
    String known(Entry entry, String key, String column) {
        if (!column.equals(Binding.UNDECIDED) && !columns.contains(column)) {
            entry.fault(
                    entry.line(key),
                    "The answers have no column '" + column + "'.",
                    "Copy its name from the preview, letter by letter.");
        }
        return decided(entry, key, column);
    }

    static String decided(Entry entry, String key, String value) {
        if (value.equals(Binding.UNDECIDED)) {
            entry.fault(entry.line(key), "'" + key + "' is still to be decided.", "Replace the '?'.");
        }
        return value;
    }
}
