package nl.kinderwerk.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/**
 * Figures of a wave that is still being asked, for those who ask it. They are decided and remembered as those of an edition
 * are: what a look showed counts when the wave is published. For the whole only; a look at each part would cost the parts.
 */
public final class Look {
    private final Edition edition;
    private final long respondents;

    private Look(Versions looks, List<KeptPublication> kept) {
        var dataset = Dataset.open(looks.folder(kept.size()));
        var whole = looks.slices().getFirst();
        var release = new Answered(
                looks.study(),
                looks.wave(),
                kept.getLast(),
                whole,
                dataset,
                TakingPart.of(dataset),
                List.of(),
                kept.size(),
                Optional.empty(),
                false);
        this.edition = new Edition(looks.study(), release, whole);
        this.respondents = dataset.rows();
    }

    /**
     * Looks: decides about the figures together with the ledger, and keeps them.
     *
     * @param soFar the wave, with the answers that count so far; the same name of a file stands for the same answers
     * @param datasets folder in which the frozen answers and the ledger are kept
     */
    public static void take(Study study, Wave soFar, Path datasets) {
        var looks = looks(study, soFar, datasets);
        looks.upToDate(
                String.valueOf(soFar.answers().getFileName()),
                (dataset, issue, ledger) -> Editions.publish(looks, dataset, issue, ledger));
    }

    /** The last look at a wave; nothing when there was none. */
    public static Optional<Look> last(Study study, Wave wave, Path datasets) {
        var looks = looks(study, wave, datasets);
        var kept = looks.published();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Look(looks, kept));
    }

    /** No wave is called like this: the name has a point. */
    private static Versions looks(Study study, Wave wave, Path datasets) {
        var whole = Slices.of(study).subList(0, 1);
        return new Versions(study, wave, whole, datasets.resolve(wave.id() + ".look"));
    }

    /** How many respondents counted. */
    public long respondents() {
        return respondents;
    }

    /** The figures of every section that shows answers. */
    public List<Beside> figures(String language) {
        return Beside.all(edition, Words.in(language));
    }
}
