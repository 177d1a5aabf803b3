package nl.kinderwerk.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.kinderwerk.study.Published.Result;

/** Reads figures taken from publications. */
final class PublishedReader {
    static final String WAVE = "[a-z0-9]+";
    static final String WAVE_RULE = "Use small letters and digits, as in the name of the file or folder.";

    private final List<String> languages;
    private final Set<String> sources;
    private final List<Item> items;
    private final List<Section> sections;

    PublishedReader(List<String> languages, Set<String> sources, List<Item> items, List<Section> sections) {
        this.languages = languages;
        this.sources = sources;
        this.items = items;
        this.sections = sections;
    }

    Published read(Entry entry) {
        var published = new Published(
                entry.string("wave", WAVE, WAVE_RULE),
                entry.requiredInteger("year"),
                entry.text("label", languages),
                entry.text("design", languages),
                entry.entries("results").stream().map(this::result).toList());
        entry.done();
        return published;
    }

    private Result result(Entry entry) {
        var percent = entry.integer("percent");
        if (percent.filter(p -> p < 0 || p > 100).isPresent()) {
            entry.fault(entry.line("percent"), "A percentage lies between 0 and 100.", "Mend it.");
        }
        if (percent.isPresent() != entry.has("option")) {
            entry.fault(entry.line(), "percent and option go together.", "Add the other, or use words alone.");
        }
        if (percent.isEmpty() && !entry.has("words")) {
            entry.fault(entry.line(), "The result says nothing.", "Add percent and option, or words.");
        }
        var section = section(entry, sections);
        var result = new Result(
                section.map(Section::id).orElse(""),
                option(entry, section),
                optionalInt(percent),
                optionalInt(entry.integer("base")),
                entry.optionalText("words", languages),
                source(entry, sources));
        entry.done();
        return result;
    }

    private Optional<String> option(Entry entry, Optional<Section> section) {
        var option = entry.optional("option");
        if (section.isPresent() && option.isPresent() && !options(section.get()).contains(option.get())) {
            entry.fault(
                    entry.line("option"),
                    "Section '" + section.get().id() + "' has no option '" + option.get() + "'.",
                    "Use a code of its item.");
        }
        return option;
    }

    private List<String> options(Section section) {
        return items.stream()
                .filter(i -> section.item().filter(i.id()::equals).isPresent())
                .flatMap(i -> i.options().stream())
                .map(Item.Option::code)
                .toList();
    }

    private static OptionalInt optionalInt(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The section that an entry rests on. */
    static Optional<Section> section(Entry entry, List<Section> sections) {
        var id = entry.string("section");
        var found = sections.stream().filter(s -> s.id().equals(id)).findFirst();
        if (!id.isEmpty() && found.isEmpty()) {
            entry.fault(entry.line("section"), "There is no section '" + id + "'.", "Name one of sections.");
        }
        return found;
    }

    /** A source that is a publication: a figure cannot rest on an assumption. */
    static String source(Entry entry, Set<String> sources) {
        var source = entry.string("source");
        if (!source.isEmpty() && !sources.contains(source)) {
            entry.fault(entry.line("source"), "There is no source '" + source + "'.", "Add it to sources.");
        }
        return source;
    }
}
