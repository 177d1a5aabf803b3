package nl.kinderwerk.edition;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Plan;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Published;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** Makes every edition of a study: of each wave, for each slice of which something may be shown. */
final class Editions {
    private static final int FIRST_VERSION = 1;

    private final Study study;
    private final List<Slice> slices;

    private Editions(Study study) {
        this.study = study;
        this.slices = Slices.of(study);
    }

    /** All editions, latest wave first; the whole before its parts. Datasets are frozen in the folder given. */
    static List<Edition> of(Study study, Path datasets) {
        var editions = new Editions(study);
        return Stream.concat(
                        study.answered().stream().map(w -> editions.answered(w, datasets.resolve(w.id()))),
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

    private Release answered(Wave wave, Path folder) {
        var fingerprint = Fingerprint.of(study);
        var kept = KeptPublication.read(folder, fingerprint).orElseGet(() -> publish(wave, folder, fingerprint));
        return new Answered(study, wave, kept, slices.getFirst(), kept.sha256());
    }

    private KeptPublication publish(Wave wave, Path folder, String fingerprint) {
        var dataset = Dataset.freeze(study, wave, folder);
        var publication = publication(wave, dataset);
        return KeptPublication.write(folder, fingerprint, dataset.sha256(), study, slices, publication);
    }

    private Publication publication(Wave wave, Dataset dataset) {
        try (var tabulator = DuckTabulator.open(dataset.relation())) {
            return Figures.of(tabulator, design(wave)).publish(plan());
        }
    }

    private Plan plan() {
        return new Plan(
                Questions.of(study),
                slices.stream().map(s -> new Plan.Place(s.domain(), s.parent())).toList(),
                Optional.of("organisation"),
                DisclosureSettings.DEFAULT);
    }

    private static Design design(Wave wave) {
        return new Design(
                Optional.of("weight"),
                Optional.of("province"),
                Optional.of("organisation"),
                Optional.of("organisations_in_province"),
                SinglePsu.ADJUST,
                Sampling.valueOf(wave.sampling().toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
