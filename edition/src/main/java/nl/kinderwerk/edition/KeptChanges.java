package nl.kinderwerk.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.figures.Change;
import nl.kinderwerk.figures.Condition;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.figures.WavePair;
import nl.kinderwerk.study.Comparability;
import nl.kinderwerk.study.Layout;
import nl.kinderwerk.study.Section;

/**
 * The tested differences between two waves, computed once and kept beside the answers of the later one.
 *
 * @param changes only where both waves show a percentage
 */
record KeptChanges(String fingerprint, List<Change> changes) {
    /** @param folder in which those of the later wave are kept */
    static List<Change> of(Path folder, String fingerprint, Answered earlier, Answered later) {
        var file = folder.resolve("changes-" + earlier.wave() + ".json");
        return KeptFile.read(file, KeptChanges.class)
                .filter(kept -> kept.fingerprint.equals(fingerprint))
                .orElseGet(() -> {
                    var kept = new KeptChanges(fingerprint, compute(earlier, later));
                    KeptFile.write(file, kept);
                    return kept;
                })
                .changes;
    }

    private static List<Change> compute(Answered earlier, Answered later) {
        var domains = Slices.of(later.study(), later.details()).stream()
                .filter(slice -> earlier.shows(slice) && later.shows(slice))
                .map(Slice::domain)
                .toList();
        var waves = new WavePair(
                new Condition(StackedWaves.WAVE, Set.of(earlier.wave())),
                earlier.publication(),
                new Condition(StackedWaves.WAVE, Set.of(later.wave())),
                later.publication());
        try (var tabulator = DuckTabulator.open(StackedWaves.of(earlier, later))) {
            return Figures.of(tabulator, Editions.design(later.response(), Optional.of(Layout.POPULATION)))
                    .changes(waves, questions(earlier, later), domains);
        }
    }

    /** What the trends since the earlier wave compare, each with the options that mean the same in both waves. */
    private static List<Question> questions(Answered earlier, Answered later) {
        var study = later.study();
        var comparability = new Comparability(study, earlier.details(), later.details());
        return study.sections().stream()
                .flatMap(s -> s.trend().stream())
                .filter(t -> t.since().equals(earlier.wave()))
                .map(Section.Trend::section)
                .distinct()
                .map(id -> question(study.section(id), comparability))
                .toList();
    }

    private static Question question(Section section, Comparability comparability) {
        var study = comparability.study();
        var item = section.item().flatMap(study::item).orElseThrow();
        var question = Questions.of(study, section).orElseThrow();
        var comparable = question.indicators().stream()
                .filter(i -> comparability.isSame(item, item.option(i.option())))
                .toList();
        return new Question(question.id(), comparable, question.sensitive());
    }
}
