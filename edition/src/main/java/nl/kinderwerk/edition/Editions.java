package nl.kinderwerk.edition;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Plan;
import nl.kinderwerk.figures.SinglePsu;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Published;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** Makes every edition of a study: of each wave, for each slice of which something may be shown. */
final class Editions {
    private static final int FIRST_VERSION = 1;

    private final Study study;
    private final Path datasets;
    private final String fingerprint;
    private final List<Slice> slices;
    private final Map<String, Answered> answered = new LinkedHashMap<>();

    private Editions(Study study, Path datasets) {
        this.study = study;
        this.datasets = datasets;
        this.fingerprint = Fingerprint.of(study);
        this.slices = Slices.of(study);
    }

    /** All editions, latest wave first; the whole before its parts. Datasets are frozen in the folder given. */
    static List<Edition> of(Study study, Path datasets) {
        var editions = new Editions(study, datasets);
        study.answered().stream()
                .sorted(Comparator.comparingInt(Wave::year))
                .forEach(w -> editions.answered.put(w.id(), editions.answered(w)));
        return Stream.concat(
                        editions.answered.values().stream(),
                        study.published().values().stream().map(editions::handedDown))
                .sorted(Comparator.comparingInt(Release::year).reversed())
                .flatMap(editions::of)
                .toList();
    }

    private Stream<Edition> of(Release release) {
        return slices.stream().filter(release::shows).map(s -> new Edition(study, release, s, FIRST_VERSION));
    }

    private Release handedDown(Published published) {
        return new HandedDown(study, published);
    }

    private Answered answered(Wave wave) {
        var folder = datasets.resolve(wave.id());
        var kept = KeptPublication.read(folder, fingerprint).orElseGet(() -> publish(wave, folder));
        var whole = Slices.of(study, wave).getFirst();
        var alone = new Answered(study, wave, kept, whole, Dataset.open(folder), List.of());
        var since = study.sections().stream()
                .flatMap(s -> s.trend().stream())
                .flatMap(t -> Optional.ofNullable(answered.get(t.since())).stream())
                .distinct()
                .map(earlier -> new Since(earlier, KeptChanges.of(folder, fingerprint, earlier, alone)))
                .toList();
        return new Answered(study, wave, kept, whole, alone.dataset(), since);
    }

    private KeptPublication publish(Wave wave, Path folder) {
        var dataset = Dataset.freeze(study, wave, folder);
        var parts = Slices.of(study, wave);
        try (var tabulator = DuckTabulator.open(dataset.relation())) {
            var design = design(new Response(wave, dataset.rows()));
            var publication = Figures.of(tabulator, design).publish(plan(parts));
            return KeptPublication.write(folder, fingerprint, dataset.sha256(), study, parts, publication);
        }
    }

    private Plan plan(List<Slice> parts) {
        return new Plan(
                Questions.of(study),
                parts.stream().map(s -> new Plan.Place(s.domain(), s.parent())).toList(),
                Optional.of("organisation"),
                DisclosureSettings.DEFAULT);
    }

    /** The design of a wave, and of two waves that came about alike. */
    static Design design(Response response) {
        return new Design(
                Optional.of("weight"),
                Optional.of("province"),
                Optional.of("organisation"),
                Optional.of("organisations_in_province"),
                SinglePsu.ADJUST,
                response.sampling());
    }
}
