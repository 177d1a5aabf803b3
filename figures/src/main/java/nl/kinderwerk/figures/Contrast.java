package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One comparison of a family: the share of an indicator in domain a less that in domain b (statistics.md, 6). */
public record Contrast(Indicator indicator, Domain a, Domain b) {
    /**
     * @param n persons in the base of a or b, each counted once for each
     * @param difference absent when nobody in a or b answered
     * @param adjustedP of Holm; 1 when there is no difference to test
     */
    public record Tested(Contrast contrast, int n, Optional<Difference> difference, double adjustedP) {}

    static List<Tested> test(List<Contrast> family, Weighted weighted, double level) {
        var differences = new ArrayList<Optional<Difference>>();
        var n = new ArrayList<Integer>();
        for (Contrast contrast : family) {
            Sums inA = weighted.table().sums(contrast.indicator(), contrast.a());
            Sums inB = weighted.table().sums(contrast.indicator(), contrast.b());
            n.add((int) (Total.of(inA.n) + Total.of(inB.n)));
            differences.add(difference(Statistic.mean(inA), Statistic.mean(inB), weighted.uncertainty(), level));
        }
        double[] adjusted = Holm.adjust(differences.stream()
                .mapToDouble(d -> d.map(Difference::p).orElse(1.0))
                .toArray());
        var tested = new ArrayList<Tested>();
        for (int i = 0; i < family.size(); i++) {
            tested.add(new Tested(family.get(i), n.get(i), differences.get(i), adjusted[i]));
        }
        return tested;
    }

    private static Optional<Difference> difference(Statistic a, Statistic b, Uncertainty uncertainty, double level) {
        return Double.isFinite(a.value()) && Double.isFinite(b.value())
                ? Optional.of(Difference.of(uncertainty, a, b, level))
                : Optional.empty();
    }
}
