package nl.kinderwerk.edition;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Plan;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.Ledger;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Published;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** Makes every edition of a study: of each wave, for each slice of which something may be shown. */
final class Editions {
    private final Study study;
    private final List<Slice> slices;

    private Editions(Study study) {
        this.study = study;
        this.slices = Slices.of(study);
    }

    /** All editions, latest wave and version first; the whole before its parts. They are kept in the folder given. */
    static List<Edition> of(Study study, Path kept) {
        var editions = new Editions(study);
        return Stream.concat(
                        study.waves().values().stream().flatMap(w -> editions.answered(w, kept.resolve(w.id()))),
                        study.published().values().stream().map(editions::handedDown))
                .sorted(Comparator.comparingInt(Release::year).reversed())
                .flatMap(editions::of)
                .toList();
    }

    private Stream<Edition> of(Release release) {
        return slices.stream().filter(release::shows).map(s -> new Edition(study, release, s));
    }

    private Release handedDown(Published published) {
        return new HandedDown(study, published);
    }

    private Stream<Release> answered(Wave wave, Path folder) {
        var versions = new Versions(study, wave, slices, folder);
        var kept = versions.upToDate(
                Fingerprint.of(study), (dataset, issue, ledger) -> publish(wave, dataset, issue, ledger));
        var waits = versions.waits();
        return IntStream.range(0, kept.size())
                .mapToObj(i -> new Answered(
                        study,
                        wave,
                        kept.get(i),
                        slices.getFirst(),
                        kept.get(i).sha256(),
                        kept.size() - i,
                        kept.stream().skip(i + 1L).map(Publication.class::cast).findFirst(),
                        waits && i == 0));
    }

    private KeptPublication publish(Wave wave, Dataset dataset, Issue issue, Ledger ledger) {
        try (var tabulator = DuckTabulator.open(dataset.relation())) {
            var published = Figures.of(tabulator, design(wave)).publish(plan(), issue, ledger);
            return KeptPublication.of(dataset.sha256(), study, slices, published);
        }
    }

    private Plan plan() {
        return new Plan(
                Questions.of(study),
                slices.stream()
                        .map(s -> new Plan.Place(s.domain(), s.breakdown().orElse(s.id()), s.parent()))
                        .toList(),
                Optional.of("organisation"),
                Optional.of("respondent"),
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
