package nl.kinderwerk.edition;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Plan;
import nl.kinderwerk.figures.Publication;
import nl.kinderwerk.figures.SinglePsu;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.Ledger;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Published;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** Makes every edition of a study: of each wave, for each slice of which something may be shown. */
final class Editions {
    private final Study study;
    private final Path datasets;
    private final String fingerprint;
    private final List<Slice> slices;
    private final Map<String, List<Answered>> answered = new LinkedHashMap<>();

    private Editions(Study study, Path datasets) {
        this.study = study;
        this.datasets = datasets;
        this.fingerprint = Fingerprint.of(study);
        this.slices = Slices.of(study);
    }

    /** All editions, latest wave and version first; the whole before its parts. They are kept in the folder given. */
    static List<Edition> of(Study study, Path datasets) {
        var editions = new Editions(study, datasets);
        study.answered().stream()
                .sorted(Comparator.comparingInt(Wave::year))
                .forEach(w -> editions.answered.put(w.id(), editions.answered(w)));
        Audited.demand(datasets);
        return Stream.concat(
                        editions.answered.values().stream().flatMap(List::stream),
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

    /** Every version of a wave, the newest first. */
    private List<Answered> answered(Wave wave) {
        var versions = new Versions(study, wave, Slices.of(study, wave), datasets.resolve(wave.id()));
        var kept =
                versions.upToDate(fingerprint, (dataset, issue, ledger) -> publish(versions, dataset, issue, ledger));
        return IntStream.range(0, kept.size())
                .mapToObj(i -> answered(versions, kept.subList(i, kept.size()), versions.waits() && i == 0))
                .toList();
    }

    /** @param kept the version, then those before it */
    private Answered answered(Versions versions, List<KeptPublication> kept, boolean waits) {
        var folder = versions.folder(kept.size());
        var dataset = Dataset.open(folder);
        Optional<Publication> previous =
                kept.stream().skip(1).map(Publication.class::cast).findFirst();
        var alone = new Answered(
                study,
                versions.wave(),
                kept.getFirst(),
                versions.slices().getFirst(),
                dataset,
                TakingPart.of(dataset),
                List.of(),
                kept.size(),
                previous,
                waits);
        return alone.since(study.sections().stream()
                .flatMap(s -> s.trend().stream())
                .flatMap(t -> Optional.ofNullable(answered.get(t.since())).stream())
                .map(List::getFirst)
                .distinct()
                .map(earlier -> new Since(earlier, KeptChanges.of(folder, fingerprint, earlier, alone)))
                .toList());
    }

    /** Decides about every figure of a wave's slices, together with the ledger, and enters them in it. */
    static KeptPublication publish(Versions versions, Dataset dataset, Issue issue, Ledger ledger) {
        try (var tabulator = DuckTabulator.open(dataset.relation())) {
            var design = design(new Response(versions.wave(), dataset.rows()));
            var published = Figures.of(tabulator, design).publish(plan(versions), issue, ledger);
            return KeptPublication.of(dataset.sha256(), versions.study(), versions.slices(), published);
        }
    }

    private static Plan plan(Versions versions) {
        return new Plan(
                Questions.of(versions.study()),
                versions.slices().stream()
                        .map(s -> new Plan.Place(s.domain(), s.breakdown().orElse(s.id()), s.parent()))
                        .toList(),
                Optional.of("organisation"),
                Optional.of("respondent"),
                DisclosureSettings.DEFAULT);
    }

    /** The design of a wave, with the correction for a finite population that it asks for. */
    static Design design(Response response) {
        return switch (response.wave().fpc()) {
            case RESPONSE -> design(response, Optional.of(Layout.POPULATION)).withWorkers(Layout.WORKERS);
            case PSU -> design(response, Optional.of(Layout.POPULATION));
            case NONE -> design(response, Optional.empty());
        };
    }

    /** The design of a wave, and of two waves that came about alike, with what corrects for a finite population. */
    static Design design(Response response, Optional<String> fpc) {
        return new Design(
                Optional.of(Layout.WEIGHT),
                Optional.of(Layout.PROVINCE),
                Optional.of(Layout.ORGANISATION),
                fpc,
                SinglePsu.ADJUST,
                response.sampling());
    }
}
