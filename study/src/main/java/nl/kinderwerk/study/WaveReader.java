package nl.kinderwerk.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads wave.yaml. The part {@code sample} is read by {@link SampleReader}. */
final class WaveReader {
    private static final String FILE = "[\\w-]+\\.csv";
    private static final String SAMPLINGS = "probability|invited-all|open|census";

    private final List<String> languages;
    private final List<Item> items;
    private final Map<String, Area> areas;
    private final List<Breakdown> breakdowns;
    private final Path folder;

    WaveReader(
            List<String> languages,
            List<Item> items,
            Map<String, Area> areas,
            List<Breakdown> breakdowns,
            Path folder) {
        this.languages = languages;
        this.items = items;
        this.areas = areas;
        this.breakdowns = breakdowns;
        this.folder = folder;
    }

    Wave read(Entry entry) {
        var status = entry.choice("status", Wave.Status.class).orElse(Wave.Status.SAMPLE);
        var specification = entry.entry("sample").map(e -> new SampleReader(items, areas).read(e));
        if (specification.isPresent() && status != Wave.Status.SAMPLE) {
            entry.fault(
                    entry.line("sample"), "Only a wave with status sample may generate answers.", "Remove sample:.");
        }
        var collect = entry.entry("collect").map(new CollectReader(areas)::read);
        var wave = new Wave(
                entry.string("id", PublishedReader.WAVE, PublishedReader.WAVE_RULE),
                entry.requiredInteger("year"),
                entry.text("label", languages),
                status,
                entry.string("sampling", SAMPLINGS, "Choose one of " + SAMPLINGS.replace("|", ", ") + "."),
                fpc(entry),
                invited(entry),
                breakdowns(entry),
                answers(entry),
                entry.optionalText("event", languages),
                entry.text("method", languages),
                specification,
                collect);
        entry.done();
        return wave;
    }

    private static Wave.Fpc fpc(Entry entry) {
        return entry.has("fpc") ? entry.choice("fpc", Wave.Fpc.class).orElse(Wave.Fpc.RESPONSE) : Wave.Fpc.RESPONSE;
    }

    /** How many were invited; without it nobody can tell whether at least half answered. */
    private static Optional<Integer> invited(Entry entry) {
        var invited = entry.integer("invited");
        invited.filter(i -> i < 1)
                .ifPresent(i -> entry.fault(entry.line("invited"), "'invited' must be 1 or more.", "Mend it."));
        return invited;
    }

    private Set<String> breakdowns(Entry entry) {
        var ids = breakdowns.stream().map(Breakdown::id).collect(Collectors.toSet());
        if (!entry.has("breakdowns")) {
            return ids;
        }
        var own = entry.strings("breakdowns");
        own.stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> entry.fault(
                        entry.line("breakdowns"),
                        "The study has no breakdown '" + id + "'.",
                        "Name one of breakdowns."));
        return Set.copyOf(own);
    }

    /** A file beside wave.yaml: answers from elsewhere would leave the study folder incomplete. */
    private Path answers(Entry entry) {
        var name = entry.string("answers", FILE, "Name a CSV file in the folder of the wave, as answers.csv.");
        return folder.resolve(name.matches(FILE) ? name : "answers.csv");
    }
}
