package nl.kinderwerk.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the files of a study folder into one study; every part hands its faults to one list. */
final class StudyReader {
    private static final int FORMAT = 1;

    private final StudyFiles files;
    private final Faults faults = new Faults();
    private List<String> languages = List.of();
    private Map<String, Source> sources = Map.of();

    StudyReader(Path folder) {
        files = new StudyFiles(folder, faults);
    }

    Study read() {
        if (!Files.isDirectory(files.folder())) {
            faults.add(
                    files.folder().toString(),
                    0,
                    "There is no such folder.",
                    "Check the name, or make one with 'kinderwerk new'.");
        }
        faults.throwIfAny();
        var study = files.yaml(files.folder().resolve("study.yaml")).map(this::study);
        faults.throwIfAny();
        return study.orElseThrow();
    }

    private Study study(Entry entry) {
        if (entry.requiredInteger("format") != FORMAT) {
            entry.fault(entry.line("format"), "This format is not known.", "Write format: " + FORMAT + ".");
        }
        languages = languages(entry);
        sources = sources(entry);
        var items = new ItemReader(languages, sources.keySet()).read(entry);
        var sections = new SectionReader(languages, items).read(entry);
        var areas = AreaReader.read(files, files.folder().resolve("areas.csv"));
        var study = new Study(
                files.folder(),
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.string("version"),
                languages,
                entry.text("title", languages),
                entry.text("lead", languages),
                items,
                sections,
                entry.entries("breakdowns").stream()
                        .map(b -> breakdown(b, items))
                        .toList(),
                areas,
                entry.entries("workforce").stream().map(this::workforce).toList(),
                entry.entries("recommendations").stream()
                        .map(r -> recommendation(r, sections))
                        .toList(),
                sources,
                texts(sections),
                byId("published", this::published, sections, Published::wave),
                waves(items, areas));
        entry.done();
        return study;
    }

    private static List<String> languages(Entry entry) {
        var languages = entry.strings("languages");
        if (languages.isEmpty() || !languages.stream().allMatch(l -> l.equals("nl") || l.equals("en"))) {
            entry.fault(entry.line("languages"), "Languages must be nl, en or both.", "Write languages: [nl, en].");
            return List.of("nl");
        }
        return languages;
    }

    private static Map<String, Source> sources(Entry study) {
        var sources = new LinkedHashMap<String, Source>();
        study.entry("sources")
                .ifPresent(all -> all.keys().forEach(key -> {
                    var entry = all.entry(key).orElseThrow();
                    sources.put(
                            key,
                            new Source(
                                    key,
                                    entry.string("title"),
                                    entry.string("organisation"),
                                    entry.integer("year"),
                                    entry.optional("address")));
                    entry.done();
                }));
        return sources;
    }

    private Breakdown breakdown(Entry entry, List<Item> items) {
        var byArea = entry.has("level");
        var level = byArea ? entry.choice("level", Area.Level.class) : Optional.<Area.Level>empty();
        var item = entry.optional("item");
        var options = item.flatMap(
                        id -> items.stream().filter(i -> i.id().equals(id)).findFirst())
                .filter(i -> i.type() == Item.Type.SINGLE)
                .map(i -> i.options().stream().map(Item.Option::code).collect(Collectors.toSet()));
        if (byArea == item.isPresent() || (item.isPresent() && options.isEmpty())) {
            entry.fault(entry.line(), "A breakdown is by level, or by one single-choice item.", "Name one of them.");
        }
        if (level.filter(l -> l != Area.Level.PROVINCE && l != Area.Level.MUNICIPALITY)
                .isPresent()) {
            entry.fault(entry.line("level"), "Answers are known by province and municipality.", "Choose one of them.");
        }
        var taken = new HashSet<String>();
        var groups = entry.entries("groups").stream()
                .map(g -> group(g, options.orElse(Set.of()), taken))
                .toList();
        var breakdown = new Breakdown(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("label", languages),
                level,
                item,
                groups);
        entry.done();
        return breakdown;
    }

    private Breakdown.Group group(Entry entry, Set<String> options, Set<String> taken) {
        var group = new Breakdown.Group(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("label", languages),
                entry.strings("options"));
        for (var option : group.options()) {
            if (!options.contains(option)) {
                entry.fault(entry.line("options"), "The item has no option '" + option + "'.", "Use its codes.");
            } else if (!taken.add(option)) {
                entry.fault(entry.line("options"), "Option '" + option + "' stands in two groups.", "Keep one.");
            }
        }
        entry.done();
        return group;
    }

    private Workforce workforce(Entry entry) {
        var workforce = new Workforce(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("label", languages),
                entry.requiredInteger("low"),
                entry.requiredInteger("high"),
                entry.optionalText("words", languages),
                entry.string("unit"),
                entry.text("unit_label", languages),
                entry.requiredInteger("year"),
                known(entry),
                entry.optionalText("note", languages));
        if (workforce.low() < 0 || workforce.high() < workforce.low()) {
            entry.fault(entry.line("low"), "low must be 0 or more and at most high.", "Exchange or mend them.");
        }
        entry.done();
        return workforce;
    }

    private Recommendation recommendation(Entry entry, List<Section> sections) {
        var recommendation = new Recommendation(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.choice("audience", Recommendation.Audience.class).orElse(Recommendation.Audience.KINDERWERKERS),
                entry.text("title", languages),
                entry.text("text", languages),
                section(entry, sections).map(Section::id).orElse(""),
                known(entry));
        entry.done();
        return recommendation;
    }

    /** A source that is a publication: a figure cannot rest on an assumption. */
    private String known(Entry entry) {
        var source = entry.string("source");
        if (!source.isEmpty() && !sources.containsKey(source)) {
            entry.fault(entry.line("source"), "There is no source '" + source + "'.", "Add it to sources.");
        }
        return source;
    }

    private static Optional<Section> section(Entry entry, List<Section> sections) {
        var id = entry.string("section");
        var found = sections.stream().filter(s -> s.id().equals(id)).findFirst();
        if (!id.isEmpty() && found.isEmpty()) {
            entry.fault(entry.line("section"), "There is no section '" + id + "'.", "Name one of sections.");
        }
        return found;
    }

    private Map<String, Text> texts(List<Section> sections) {
        var texts = new HashMap<String, Text>();
        for (var section : sections) {
            var byLanguage = new HashMap<String, String>();
            for (var language : languages) {
                var file = files.folder().resolve("texts").resolve(language).resolve(section.id() + ".md");
                if (Files.exists(file)) {
                    files.text(file).ifPresent(t -> byLanguage.put(language, t));
                } else if (section.form() == Section.Form.TEXT) {
                    faults.add(files.name(file), 0, "The text of this section is missing.", "Write it in Markdown.");
                }
            }
            if (!byLanguage.isEmpty() && byLanguage.size() < languages.size()) {
                faults.add(
                        "texts", 0, "Section " + section.id() + " has no text in every language.", "Add the others.");
            }
            if (!byLanguage.isEmpty()) {
                texts.put(section.id(), new Text(byLanguage));
            }
        }
        return texts;
    }

    private interface Part<T> {
        T read(Entry entry, List<Section> sections);
    }

    private <T> Map<String, T> byId(String folder, Part<T> part, List<Section> sections, Function<T, String> id) {
        var all = new LinkedHashMap<String, T>();
        for (var file : files.list(folder, ".yaml")) {
            files.yaml(file).map(e -> part.read(e, sections)).ifPresent(t -> all.put(id.apply(t), t));
        }
        return all;
    }

    private Published published(Entry entry, List<Section> sections) {
        var published = new Published(
                entry.string("wave", "[a-z0-9]+", "Use small letters and digits."),
                entry.requiredInteger("year"),
                entry.text("label", languages),
                entry.text("design", languages),
                entry.entries("results").stream().map(r -> result(r, sections)).toList());
        entry.done();
        return published;
    }

    private Published.Result result(Entry entry, List<Section> sections) {
        var percent = entry.integer("percent");
        if (percent.filter(p -> p < 0 || p > 100).isPresent()) {
            entry.fault(entry.line("percent"), "A percentage lies between 0 and 100.", "Mend it.");
        }
        if (percent.isPresent() != entry.has("option")) {
            entry.fault(entry.line(), "percent and option go together.", "Add the other, or use words alone.");
        }
        var result = new Published.Result(
                section(entry, sections).map(Section::id).orElse(""),
                entry.optional("option"),
                optionalInt(percent),
                optionalInt(entry.integer("base")),
                entry.optionalText("words", languages),
                known(entry));
        entry.done();
        return result;
    }

    private static OptionalInt optionalInt(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Map<String, Wave> waves(List<Item> items, Map<String, Area> areas) {
        var waves = new LinkedHashMap<String, Wave>();
        for (var folder : files.list("waves", "")) {
            files.yaml(folder.resolve("wave.yaml"))
                    .map(e -> new WaveReader(languages, items, areas, folder).read(e))
                    .ifPresent(w -> waves.put(w.id(), w));
        }
        return waves;
    }
}
