package nl.kinderwerk.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads wave.yaml. The part {@code sample} is read by {@link SampleReader}. */
final class WaveReader {
    private static final String FILE = "[\\w-]+\\.csv";
    private static final String SAMPLINGS = "probability|invited-all|open|census";

    private final List<String> languages;
    private final List<Item> items;
    private final Map<String, Area> areas;
    private final Path folder;

    WaveReader(List<String> languages, List<Item> items, Map<String, Area> areas, Path folder) {
        this.languages = languages;
        this.items = items;
        this.areas = areas;
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
                answers(entry),
                entry.optionalText("event", languages),
                entry.text("method", languages),
                specification,
                collect);
        entry.done();
        return wave;
    }

    /** A file beside wave.yaml: answers from elsewhere would leave the study folder incomplete. */
    private Path answers(Entry entry) {
        var name = entry.string("answers", FILE, "Name a CSV file in the folder of the wave, as answers.csv.");
        return folder.resolve(name.matches(FILE) ? name : "answers.csv");
    }
}
