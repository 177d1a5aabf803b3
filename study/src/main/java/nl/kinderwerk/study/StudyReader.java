package nl.kinderwerk.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of a study folder into one study; every part hands its faults to one list. */
final class StudyReader {
    private static final int FORMAT = 1;
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

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
        if (entry.requiredInteger("format") != FORMAT && entry.has("format")) {
            entry.fault(entry.line("format"), "This format is not known.", "Write format: " + FORMAT + ".");
        }
        languages = languages(entry);
        sources = sources(entry);
        var itemReader = new ItemReader(languages, sources.keySet());
        var items = itemReader.read(entry);
        var areas = AreaReader.read(files, files.folder().resolve("areas.csv"));
        var breakdowns = new BreakdownReader(languages, items).read(entry);
        var waves = waves(items, areas, breakdowns);
        itemReader.checkWaves(waves.keySet());
        var headlines = new HeadlineReader(languages, places(areas, breakdowns));
        var sections = new SectionReader(languages, items, headlines, new TrendReader(waves)).read(entry);
        var published = published(items, sections, waves.keySet());
        var study = new Study(
                files.folder(),
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.string("version", "\\d+\\.\\d+\\.\\d+", "Write three numbers, as in 1.0.0."),
                languages,
                entry.text("title", languages),
                entry.text("lead", languages),
                items,
                new QuestionnaireReader(languages, items, sections).read(entry),
                new PracticeReader(items, areas, files, languages).read(entry),
                sections,
                breakdowns,
                areas,
                workforce(entry),
                recommendations(entry, sections),
                sources,
                texts(sections),
                published,
                waves);
        entry.done();
        return study;
    }

    /** What has figures of its own: the country, areas of a level by which there is a breakdown, and groups. */
    private static Set<String> places(Map<String, Area> areas, List<Breakdown> breakdowns) {
        var places = new HashSet<String>();
        var levels = breakdowns.stream().flatMap(b -> b.level().stream()).toList();
        areas.values().stream()
                .filter(a -> a.level() == Area.Level.COUNTRY || levels.contains(a.level()))
                .forEach(a -> places.add(a.code()));
        breakdowns.forEach(b -> b.groups().forEach(g -> places.add(b.id() + "." + g.id())));
        return places;
    }

    private static List<String> languages(Entry entry) {
        var languages = entry.strings("languages");
        if (languages.isEmpty()
                || !LANGUAGES.containsAll(languages)
                || Set.copyOf(languages).size() < languages.size()) {
            entry.fault(entry.line("languages"), "Languages must be nl, en or both.", "Write languages: [nl, en].");
            return List.of("nl");
        }
        return languages;
    }

    private static Map<String, Source> sources(Entry study) {
        var sources = new LinkedHashMap<String, Source>();
        study.entry("sources").ifPresent(all -> all.keys().forEach(key -> sources.put(key, source(all, key))));
        return sources;
    }

    private static Source source(Entry all, String key) {
        if (key.equals(ItemReader.ASSUMED)) {
            all.fault(all.line(key), "'assumed' is built in: nobody published it.", "Remove it from sources.");
        }
        var entry = all.entry(key).orElseThrow();
        var source = new Source(
                key,
                entry.string("title"),
                entry.string("organisation"),
                entry.integer("year"),
                entry.optional("address"));
        entry.done();
        return source;
    }

    private List<Workforce> workforce(Entry study) {
        var ids = new HashSet<String>();
        return study.entries("workforce").stream().map(w -> workforce(w, ids)).toList();
    }

    private Workforce workforce(Entry entry, Set<String> ids) {
        var workforce = new Workforce(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.text("label", languages),
                entry.requiredInteger("low"),
                entry.requiredInteger("high"),
                entry.optionalText("words", languages),
                entry.string("unit"),
                entry.text("unit_label", languages),
                entry.requiredInteger("year"),
                PublishedReader.source(entry, sources.keySet()),
                entry.optionalText("note", languages));
        if (workforce.low() < 0 || workforce.high() < workforce.low()) {
            entry.fault(entry.line("low"), "low must be 0 or more and at most high.", "Exchange or mend them.");
        }
        entry.unique("id", workforce.id(), ids);
        entry.done();
        return workforce;
    }

    private List<Recommendation> recommendations(Entry study, List<Section> sections) {
        var ids = new HashSet<String>();
        return study.entries("recommendations").stream()
                .map(r -> recommendation(r, sections, ids))
                .toList();
    }

    private Recommendation recommendation(Entry entry, List<Section> sections, Set<String> ids) {
        var recommendation = new Recommendation(
                entry.string("id", ItemReader.ID, ItemReader.ID_RULE),
                entry.choice("audience", Recommendation.Audience.class).orElse(Recommendation.Audience.KINDERWERKERS),
                entry.text("title", languages),
                entry.text("text", languages),
                PublishedReader.section(entry, sections).map(Section::id).orElse(""),
                PublishedReader.source(entry, sources.keySet()));
        entry.unique("id", recommendation.id(), ids);
        entry.done();
        return recommendation;
    }

    private Map<String, Text> texts(List<Section> sections) {
        var texts = new HashMap<String, Text>();
        for (var section : sections) {
            if (!section.id().matches(ItemReader.ID)) {
                continue;
            }
            var byLanguage = new HashMap<String, String>();
            languages.forEach(l -> text(l, section).ifPresent(t -> byLanguage.put(l, t)));
            var told = byLanguage.size();
            if (told < languages.size() && (told > 0 || section.form() == Section.Form.TEXT)) {
                faults.add(
                        "texts",
                        0,
                        "Section '" + section.id() + "' has no text in every language.",
                        "Write " + section.id() + ".md in the folder of each language.");
            }
            if (told > 0) {
                texts.put(section.id(), new Text(byLanguage));
            }
        }
        return texts;
    }

    private Optional<String> text(String language, Section section) {
        var file = files.folder().resolve("texts").resolve(language).resolve(section.id() + ".md");
        return Files.exists(file) ? files.text(file) : Optional.empty();
    }

    private Map<String, Published> published(List<Item> items, List<Section> sections, Set<String> taken) {
        var reader = new PublishedReader(languages, sources.keySet(), items, sections);
        var published = new LinkedHashMap<String, Published>();
        for (var file : files.list("published", f -> f.toString().endsWith(".yaml"))) {
            files.yaml(file).map(reader::read).ifPresent(p -> {
                sameName(file, p.wave() + ".yaml");
                if (taken.contains(p.wave())) {
                    faults.add(files.name(file), 0, "A wave with answers has this id too.", "Give it another id.");
                }
                published.put(p.wave(), p);
            });
        }
        return published;
    }

    private Map<String, Wave> waves(List<Item> items, Map<String, Area> areas, List<Breakdown> breakdowns) {
        var waves = new LinkedHashMap<String, Wave>();
        for (var folder : files.list("waves", Files::isDirectory)) {
            var reader = new WaveReader(languages, items, areas, breakdowns, folder);
            files.yaml(folder.resolve("wave.yaml")).map(reader::read).ifPresent(w -> {
                sameName(folder, w.id());
                waves.put(w.id(), w);
            });
        }
        waves.values().forEach(w -> checkAgain(w, waves));
        return waves;
    }

    /** Organisations can only take part again when the other wave is generated by itself. */
    private void checkAgain(Wave wave, Map<String, Wave> waves) {
        var other = wave.sample().flatMap(SampleSpecification::again).map(SampleSpecification.Again::wave);
        var right = other.map(waves::get)
                .flatMap(Wave::sample)
                .filter(s -> s.again().isEmpty());
        if (other.isPresent() && right.isEmpty()) {
            faults.add(
                    "waves/" + wave.id() + "/wave.yaml",
                    0,
                    "again: wave '" + other.get() + "' has no organisations of its own that can take part again.",
                    "Name another wave with a part sample: and without again:.");
        }
    }

    /** A wave is found by the name of its file or folder, so both must agree. */
    private void sameName(Path path, String expected) {
        if (!path.getFileName().toString().equals(expected)) {
            faults.add(
                    files.name(path), 0, "By what it says inside this is '" + expected + "'.", "Make the names equal.");
        }
    }
}
