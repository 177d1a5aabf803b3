package nl.kinderwerk.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A publication in memory. */
final class ProtectedFigures implements Publication {
    private final Map<String, Evidence> figures;
    private final Uncertainty uncertainty;
    private final PsuTable table;

    ProtectedFigures(Map<String, Evidence> figures, Uncertainty uncertainty, PsuTable table) {
        this.figures = Map.copyOf(figures);
        this.uncertainty = uncertainty;
        this.table = table;
    }

    @Override
    public Figure figure(String question, String domain) {
        return evidence(question, domain).figure();
    }

    private Evidence evidence(String question, String domain) {
        return Optional.ofNullable(figures.get(Evidence.key(question, domain)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Question " + question + " for " + domain + " is not in the plan."));
    }

    @Override
    public boolean holds(Claim claim, String question, String domain) {
        Evidence evidence = evidence(question, domain);
        return switch (claim) {
            case Claim.AtMost c -> shown(evidence, c.option()) && share(evidence, c.option()) <= c.share();
            case Claim.AtLeast c -> shown(evidence, c.option()) && share(evidence, c.option()) >= c.share();
            case Claim.UpperBelow c ->
                shown(evidence, c.option()) && bounds(evidence, c.option()).high() < c.share();
            case Claim.LowerAbove c ->
                shown(evidence, c.option()) && bounds(evidence, c.option()).low() > c.share();
            case Claim.OutOfTen c -> shown(evidence, c.option()) && isOutOfTen(evidence, c);
            case Claim.MostNamed c -> shown(evidence, c.option()) && isMostNamed(evidence, c.option());
        };
    }

    private static boolean shown(Evidence evidence, String option) {
        return evidence.figure().cell(option).status().showsPercent();
    }

    private static double share(Evidence evidence, String option) {
        return evidence.estimate(option).estimate().orElseThrow();
    }

    /** A census has no interval; then the share itself decides. */
    private static Bounds bounds(Evidence evidence, String option) {
        Estimate e = evidence.estimate(option);
        double p = e.estimate().orElseThrow();
        return new Bounds(e.low().orElse(p), e.high().orElse(p));
    }

    private static boolean isOutOfTen(Evidence evidence, Claim.OutOfTen claim) {
        boolean near = Math.abs(share(evidence, claim.option()) - claim.tenths() / 10.0) <= 0.02 + 1e-12;
        return near && bounds(evidence, claim.option()).width() / 2 <= 0.05;
    }

    /** Every other option is tested, so a hidden one would be told about: then the claim does not hold. */
    private boolean isMostNamed(Evidence evidence, String option) {
        var others = evidence.question().indicators().stream()
                .filter(i -> !i.option().equals(option))
                .filter(i -> evidence.figure().cell(i.option()).status() != Status.EMPTY)
                .toList();
        boolean anyHidden = others.stream()
                .anyMatch(i -> evidence.figure().cell(i.option()).n().isEmpty());
        return !anyHidden && !others.isEmpty() && isAboveAll(evidence, indicator(evidence, option), others);
    }

    private boolean isAboveAll(Evidence evidence, Indicator first, List<Indicator> others) {
        Statistic most = Statistic.mean(table.sums(first, evidence.domain()));
        var tests = others.stream()
                .map(i -> Statistic.mean(table.sums(i, evidence.domain())))
                .map(other -> Difference.of(uncertainty, most, other, 0.95))
                .toList();
        double[] p = Holm.adjust(tests.stream().mapToDouble(Difference::p).toArray());
        return tests.stream().allMatch(t -> t.difference() > 0)
                && Arrays.stream(p).allMatch(adjusted -> adjusted < 0.05);
    }

    private static Indicator indicator(Evidence evidence, String option) {
        return evidence.question().indicators().stream()
                .filter(i -> i.option().equals(option))
                .findFirst()
                .orElseThrow();
    }
}
