package nl.kinderwerk.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.kinderwerk.figures.Change.Verdict;

/** Tests the difference between two stacked waves for each option in each domain (statistics.md, 6). */
final class WaveComparison {
    private static final double NOTABLE = 0.05;

    private final WavePair waves;
    private final List<Question> questions;
    private final List<Domain> domains;

    WaveComparison(WavePair waves, List<Question> questions, List<Domain> domains) {
        this.waves = waves;
        this.questions = questions;
        this.domains = domains;
    }

    /** @param weigh makes the table of the stacked answers */
    List<Change> changes(BiFunction<List<Indicator>, List<Domain>, Weighted> weigh) {
        var indicators =
                questions.stream().flatMap(q -> q.indicators().stream()).toList();
        var all = domains.stream()
                .flatMap(d -> Stream.of(waves.earlier(d), waves.later(d)))
                .toList();
        Weighted stacked = weigh.apply(indicators, all);
        return questions.stream()
                .flatMap(q -> domains.stream().flatMap(d -> changes(stacked, q, d).stream()))
                .toList();
    }

    private List<Change> changes(Weighted stacked, Question question, Domain domain) {
        var tested = question.indicators().stream()
                .map(i -> new Tested(stacked, i, waves.earlier(domain), waves.later(domain)))
                .filter(Tested::isDefined)
                .toList();
        double[] adjusted = Holm.adjust(
                tested.stream().mapToDouble(t -> t.difference(0.95).p()).toArray());
        var changes = new ArrayList<Change>();
        for (int i = 0; i < adjusted.length; i++) {
            Tested test = tested.get(i);
            if (waves.show(question, domain, test.option())) {
                changes.add(test.change(question, domain, adjusted[i]));
            }
        }
        return changes;
    }

    /** The shares of one option in the two waves. */
    private record Tested(String option, Uncertainty uncertainty, Statistic before, Statistic after) {
        Tested(Weighted stacked, Indicator indicator, Domain earlier, Domain later) {
            this(
                    indicator.option(),
                    stacked.uncertainty(),
                    Statistic.mean(stacked.table().sums(indicator, earlier)),
                    Statistic.mean(stacked.table().sums(indicator, later)));
        }

        boolean isDefined() {
            return Double.isFinite(before.value()) && Double.isFinite(after.value());
        }

        Difference difference(double level) {
            return Difference.of(uncertainty, after, before, level);
        }

        Change change(Question question, Domain domain, double adjusted) {
            Bounds bounds = difference(0.95).bounds();
            return new Change(
                    question.id(),
                    domain.id(),
                    option,
                    verdict(adjusted),
                    points(bounds.low(), RoundingMode.FLOOR),
                    points(bounds.high(), RoundingMode.CEILING));
        }

        private Verdict verdict(double adjusted) {
            Difference change = difference(0.95);
            if (adjusted < 0.05 && Math.abs(change.difference()) >= NOTABLE - 1e-12) {
                return change.difference() > 0 ? Verdict.RISE : Verdict.FALL;
            }
            return difference(0.90).isAboutZero(NOTABLE) ? Verdict.STEADY : Verdict.CHANGE_NOT_SHOWN;
        }

        private static int points(double difference, RoundingMode mode) {
            return BigDecimal.valueOf(difference)
                    .movePointRight(2)
                    .setScale(9, RoundingMode.HALF_UP)
                    .setScale(0, mode)
                    .intValueExact();
        }
    }
}
