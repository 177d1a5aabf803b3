package nl.kinderwerk.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.study.Item.Option;
import nl.kinderwerk.study.Item.Type;

/** Reads the part {@code practice} of study.yaml: which items serve to register activities. */
final class PracticeReader {
    private static final Set<Type> CHOICES = Set.of(Type.SINGLE, Type.MULTI, Type.MULTI_TOP3, Type.MATRIX_FREQUENCY);

    private final List<Item> items;
    private final Map<String, Area> areas;
    private final StudyFiles files;
    private final List<String> languages;

    PracticeReader(List<Item> items, Map<String, Area> areas, StudyFiles files, List<String> languages) {
        this.languages = languages;
        this.items = items;
        this.areas = areas;
        this.files = files;
    }

    Optional<Practice> read(Entry study) {
        return study.entry("practice").map(this::practice);
    }

    private Practice practice(Entry entry) {
        var practice = new Practice(
                item(entry, "activities"),
                item(entry, "aims"),
                item(entry, "partners"),
                ages(entry),
                item(entry, "signals"),
                Optional.empty());
        entry.done();
        return practice.with(new PracticeSampleReader(files, practice, areas, languages).read());
    }

    private Item item(Entry entry, String key) {
        var id = entry.string(key);
        var found = items.stream().filter(item -> item.id().equals(id)).findFirst();
        if (!id.isEmpty() && found.filter(item -> CHOICES.contains(item.type())).isEmpty()) {
            entry.fault(entry.line(key), "There is no item '" + id + "' with options.", "Name one of items.");
            return ItemReader.UNKNOWN;
        }
        return found.orElse(ItemReader.UNKNOWN);
    }

    /** Some options of an item, because it may ask about grown-ups too. */
    private List<Option> ages(Entry practice) {
        return practice.entry("ages").map(this::bands).orElse(List.of());
    }

    private List<Option> bands(Entry entry) {
        var item = item(entry, "item");
        var wanted = entry.strings("options");
        var known = item.options().stream().map(Option::code).toList();
        wanted.stream()
                .filter(code -> !known.contains(code))
                .forEach(code ->
                        entry.fault(entry.line("options"), "The item has no option '" + code + "'.", "Use its codes."));
        entry.done();
        return item.options().stream()
                .filter(option -> wanted.isEmpty() || wanted.contains(option.code()))
                .toList();
    }
}
