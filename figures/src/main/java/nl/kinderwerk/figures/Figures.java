package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The front door: estimates with margins from one relation of answers and its design. What leaves the house goes
 * through {@link #publish}; the other methods give exact numbers to researchers and checks. Every method throws an
 * {@link UnusableDataException} when columns are missing or the design cannot be meant.
 */
public final class Figures {
    private final Tabulator tabulator;
    private final Design design;
    private final Weighting weighting;

    private Figures(Tabulator tabulator, Design design, Weighting weighting) {
        this.tabulator = tabulator;
        this.design = design;
        this.weighting = weighting;
    }

    /** Figures of the answers that a tabulator holds, drawn as the design says. */
    public static Figures of(Tabulator tabulator, Design design) {
        return new Figures(tabulator, design, Weighting.asGiven());
    }

    /** The same answers with weights fitted to what is known of the population; margins of error follow. */
    public Figures calibrated(Margins margins, CalibrationMethod method) {
        return new Figures(tabulator, design, Weighting.fitted(margins, method));
    }

    /** The same answers with variances from replicate weights. */
    public Figures replicated(ReplicateWeights replicates) {
        return new Figures(tabulator, design, Weighting.replicated(replicates));
    }

    /** Estimates every indicator of every question in every domain, in that order, from one scan. */
    public List<Estimate> estimate(List<Question> questions, List<Domain> domains, Interval interval) {
        var indicators =
                questions.stream().flatMap(q -> q.indicators().stream()).toList();
        Weighted weighted = weighted(indicators, domains, Set.of());
        Estimator estimator = estimator(weighted);
        var estimates = new ArrayList<Estimate>();
        for (Indicator indicator : indicators) {
            for (Domain domain : domains) {
                estimates.add(estimator.proportion(indicator, domain, interval));
            }
        }
        return estimates;
    }

    /** The mean of a column of numbers in each domain, with the interval p ± t·se at 95%. */
    public List<Estimate> means(String column, List<Domain> domains) {
        Variable amount = Variable.Amount.of(column);
        Estimator estimator = estimator(weighted(List.of(amount), domains, Set.of()));
        return domains.stream().map(d -> estimator.mean(amount, column, d)).toList();
    }

    /** Σ w a / Σ w b over persons with a value in all columns; a and b are sums of columns. */
    public Ratio ratio(List<String> numerator, List<String> denominator, Domain domain) {
        var answered = new LinkedHashSet<>(numerator);
        answered.addAll(denominator);
        var a = new Variable.Amount(numerator, List.copyOf(answered));
        var b = new Variable.Amount(denominator, List.copyOf(answered));
        Weighted weighted = weighted(List.of(a, b), List.of(domain), Set.of());
        PsuTable table = weighted.table();
        Statistic ratio = Statistic.ratio(table.sums(a, domain), table.sums(b, domain));
        if (!Double.isFinite(ratio.value())) {
            throw new UnusableDataException("The ratio cannot be computed: " + String.join(" + ", denominator)
                    + " adds up to 0 or nobody answered.");
        }
        return new Ratio(ratio.value(), weighted.uncertainty().standardError(ratio));
    }

    /** The share of an indicator in domain a less that in domain b; they may overlap or be waves of one file. */
    public Difference difference(Indicator indicator, Domain a, Domain b, double level) {
        Weighted weighted = weighted(List.of(indicator), List.of(a, b), Set.of());
        return Difference.of(
                weighted.uncertainty(), share(weighted, indicator, a), share(weighted, indicator, b), level);
    }

    private static Statistic share(Weighted weighted, Indicator indicator, Domain domain) {
        Statistic share = Statistic.mean(weighted.table().sums(indicator, domain));
        if (!Double.isFinite(share.value())) {
            throw new UnusableDataException("Nobody in " + domain.id() + " answered " + indicator.item() + ".");
        }
        return share;
    }

    /** Tests whether two single-choice items are independent; absent when either has fewer than two categories. */
    public Optional<ChiSquare> chiSquare(String row, String column, Domain domain) {
        Weighted weighted = weighted(List.of(), List.of(domain), new LinkedHashSet<>(List.of(row, column)));
        return new CrossTable(weighted.table(), domain, row, column).test(weighted.uncertainty());
    }

    /** What calibration did to the weights. */
    public WeightSummary weights() {
        return WeightSummary.of(weighted(List.of(), List.of(), Set.of()).table());
    }

    /** Protects and rounds everything a plan wants to show, at once (statistics.md, 9). */
    public Publication publish(Plan plan) {
        return Publisher.publish(plan, tabulator, design, weighting);
    }

    /**
     * Compares the shares of two waves that stand in one file, the organisation having the same code in both; only where
     * both waves show a percentage. Tests are adjusted for all options of a question (Holm 1979): give those whose
     * meaning did not change, whatever they show.
     */
    public List<Change> changes(WavePair waves, List<Question> questions, List<Domain> domains) {
        return new WaveComparison(waves, questions, domains)
                .changes((indicators, all) -> weighted(indicators, all, Set.of()));
    }

    private Weighted weighted(
            Collection<? extends Variable> variables, Collection<Domain> domains, Set<String> besides) {
        return weighting.of(tabulator, design, variables, domains, besides);
    }

    private Estimator estimator(Weighted weighted) {
        return new Estimator(weighted.table(), weighted.uncertainty(), design.sampling());
    }
}
