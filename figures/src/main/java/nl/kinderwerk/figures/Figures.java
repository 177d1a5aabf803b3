package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.Ledger;

/**
 * The front door: estimates with margins from one relation of answers and its design. What leaves the house goes
 * through {@link #publish}; the other methods give exact numbers to researchers and checks. Every method throws an
 * {@link UnusableDataException} when columns are missing or the design cannot be meant.
 */
public final class Figures {
    private static final double LEVEL = 0.95;

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
        return new Figures(
                tabulator, design, weighting.fitted(margins, (table, fit) -> Calibration.of(table, fit, method)));
    }

    /** The same by raking; when a weight would move beyond the bounds, by the logit method within them. */
    public Figures calibrated(Margins margins, Bounds bounds) {
        return new Figures(
                tabulator, design, weighting.fitted(margins, (table, fit) -> Calibration.within(table, fit, bounds)));
    }

    /** The same answers with variances from replicate weights; calibrated weights are fitted anew in each replicate. */
    public Figures replicated(Replicates replicates) {
        return new Figures(tabulator, design, weighting.replicated(replicates));
    }

    /** Estimates every indicator of every question in every domain, in that order, with intervals at 95%. */
    public List<Estimate> estimate(List<Question> questions, List<Domain> domains, Interval interval) {
        return estimate(questions, domains, interval, LEVEL);
    }

    /** Estimates every indicator of every question in every domain, in that order, from one scan. */
    public List<Estimate> estimate(List<Question> questions, List<Domain> domains, Interval interval, double level) {
        var indicators =
                questions.stream().flatMap(q -> q.indicators().stream()).toList();
        Estimator estimator = estimator(weighted(indicators, domains, Set.of()), level);
        var estimates = new ArrayList<Estimate>();
        for (Indicator indicator : indicators) {
            for (Domain domain : domains) {
                estimates.add(estimator.proportion(indicator, domain, interval));
            }
        }
        return estimates;
    }

    /** The mean of a column of numbers in each domain, with the interval p ± t·se. */
    public List<Estimate> means(String column, List<Domain> domains, double level) {
        Variable amount = Variable.Amount.of(column);
        Estimator estimator = estimator(weighted(List.of(amount), domains, Set.of()), level);
        return domains.stream().map(d -> estimator.mean(amount, column, d)).toList();
    }

    /**
     * Σ w a / Σ w b in each domain, over persons with a value in all columns; a and b are sums of columns. Absent where
     * b adds up to 0.
     */
    public List<Estimate> ratios(List<String> numerator, List<String> denominator, List<Domain> domains, double level) {
        var answered = new LinkedHashSet<>(numerator);
        answered.addAll(denominator);
        var a = new Variable.Amount(numerator, List.copyOf(answered));
        var b = new Variable.Amount(denominator, List.copyOf(answered));
        String item = String.join("+", numerator) + "/" + String.join("+", denominator);
        Estimator estimator = estimator(weighted(List.of(a, b), domains, Set.of()), level);
        return domains.stream().map(d -> estimator.ratio(a, b, item, d)).toList();
    }

    /** The share of an indicator in domain a less that in domain b; they may overlap or be waves of one file. */
    public Difference difference(Indicator indicator, Domain a, Domain b, double level) {
        var contrast = new Contrast(indicator, a, b);
        return differences(List.of(contrast), level)
                .getFirst()
                .difference()
                .orElseThrow(() -> new UnusableDataException(
                        "Nobody in " + a.id() + " or " + b.id() + " answered " + indicator.item() + "."));
    }

    /** Tests a family of differences from one scan; their p-values are adjusted for their number (Holm 1979). */
    public List<Contrast.Tested> differences(List<Contrast> family, double level) {
        var indicators = family.stream().map(Contrast::indicator).toList();
        var domains = family.stream().flatMap(c -> Stream.of(c.a(), c.b())).toList();
        Weighted weighted = weighted(indicators, domains, Set.of());
        return Contrast.test(family, weighted, level);
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

    /** What calibration to margins did, margin by margin. */
    public WeightReport weightReport(Margins margins) {
        return WeightReport.of(
                weighted(List.of(), List.of(), Calibration.columns(margins)).table(), margins);
    }

    /** The weight of each person before and after calibration, in the order of the answers. */
    public List<PersonWeight> personWeights() {
        PsuTable table = weighted(List.of(), List.of(), Set.of()).table();
        return PersonWeight.of(tabulator, design, table);
    }

    /**
     * Protects and rounds everything a plan wants to show, at once and together with all that the ledger holds, and enters
     * it in the ledger (statistics.md, 9). Whoever calls must hold the ledger for itself, and release the figures after.
     *
     * @throws nl.kinderwerk.figures.protect.UnsafePublicationException when the audit finds a group given away
     */
    public Published publish(Plan plan, Issue issue, Ledger ledger) {
        return Publisher.publish(plan, issue, ledger, tabulator, design, weighting);
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

    private Estimator estimator(Weighted weighted, double level) {
        return new Estimator(weighted.table(), weighted.uncertainty(), design.sampling(), level);
    }
}
