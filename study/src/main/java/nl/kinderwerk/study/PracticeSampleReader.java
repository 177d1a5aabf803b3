package nl.kinderwerk.study;

import java.nio.file.Files;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.study.PracticeSample.Organisation;
import nl.kinderwerk.study.PracticeSample.Series;
import nl.kinderwerk.study.PracticeSample.Story;

/** Reads practice/sample.yaml: invented organisations and what they do. */
record PracticeSampleReader(StudyFiles files, Practice practice, Map<String, Area> areas, List<String> languages) {
    private static final List<String> PAGE = List.of("about", "school", "team", "parents", "contact");
    private static final String CODE = "[a-z0-9][a-z0-9-]*";

    Optional<PracticeSample> read() {
        var file = files.folder().resolve("practice").resolve("sample.yaml");
        return Files.exists(file) ? files.yaml(file).map(this::sample) : Optional.empty();
    }

    private PracticeSample sample(Entry entry) {
        var codes = new HashSet<String>();
        var sample = new PracticeSample(
                entry.requiredInteger("seed"),
                entry.day("from"),
                entry.day("until"),
                entry.entries("organisations").stream()
                        .map(organisation -> organisation(organisation, codes))
                        .toList());
        if (sample.until().isBefore(sample.from())) {
            entry.fault(entry.line("until"), "until lies before from.", "Exchange or mend them.");
        }
        entry.done();
        return sample;
    }

    private Organisation organisation(Entry entry, HashSet<String> codes) {
        var organisation = new Organisation(
                entry.string("code", CODE, "Use small letters, digits and -."),
                entry.string("name"),
                municipality(entry),
                page(entry),
                entry.entries("series").stream().map(this::series).toList(),
                entry.entries("stories").stream().map(this::story).toList());
        entry.unique("code", organisation.code(), codes);
        entry.done();
        return organisation;
    }

    private Map<String, Text> page(Entry entry) {
        var texts = new LinkedHashMap<String, Text>();
        entry.entry("page").ifPresent(page -> {
            PAGE.forEach(part -> texts.put(part, page.text(part, languages)));
            page.done();
        });
        return texts;
    }

    private String municipality(Entry entry) {
        var code = entry.string("municipality");
        var area = areas.get(code);
        if (!code.isEmpty() && (area == null || area.level() != Area.Level.MUNICIPALITY)) {
            entry.fault(entry.line("municipality"), "There is no municipality '" + code + "'.", "Use areas.csv.");
        }
        return code;
    }

    private Series series(Entry entry) {
        var series = new Series(
                entry.string("name"),
                code(entry, "activity", practice.activities()),
                entry.string("place"),
                entry.string("neighbourhood"),
                entry.choice("weekday", DayOfWeek.class).orElse(DayOfWeek.MONDAY),
                entry.time("time"),
                entry.requiredInteger("children"),
                entry.requiredInteger("parents"),
                entry.requiredInteger("volunteers"),
                codes(entry, "aims", practice.aims()),
                codes(entry, "partners", practice.partners()),
                entry.flag("counted"),
                entry.flag("ages"));
        entry.done();
        return series;
    }

    private Story story(Entry entry) {
        var chosenBy = entry.optional("chosen_by");
        var story = new Story(
                entry.day("day"),
                entry.string("neighbourhood"),
                entry.string("happened"),
                entry.string("changed"),
                entry.string("matters"),
                entry.string("teller"),
                code(entry, "aim", practice.aims()),
                chosenBy,
                chosenBy.isPresent() ? entry.string("chosen_reason") : "");
        entry.done();
        return story;
    }

    private static String code(Entry entry, String key, Item item) {
        var code = entry.string(key);
        check(entry, key, item, code);
        return code;
    }

    private static List<String> codes(Entry entry, String key, Item item) {
        var codes = entry.strings(key);
        codes.forEach(code -> check(entry, key, item, code));
        return codes;
    }

    private static void check(Entry entry, String key, Item item, String code) {
        var isKnown = item.options().stream().anyMatch(option -> option.code().equals(code));
        if (!code.isEmpty() && !isKnown) {
            entry.fault(
                    entry.line(key), "'" + item.id() + "' has no option '" + code + "'.", "Use a code of study.yaml.");
        }
    }
}
