package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds what a sample within units contributes: f_h Σ_c (1 − f_c) m_c/(m_c − 1) Σ_i (z_i − z̄_c)² (Särndal, Swensson and
 * Wretman 1992, 4.3; Lumley 2010). Nothing without a finite population of units.
 */
final class TwoStage implements Uncertainty {
    private final Uncertainty first;
    private final PsuTable table;
    private final Design.SecondStage stage;
    private final Map<Integer, List<Integer>> rowsOfUnit;

    TwoStage(Uncertainty first, PsuTable table, Design.SecondStage stage) {
        this.first = first;
        this.table = table;
        this.stage = stage;
        var rows = new ArrayList<Integer>();
        for (int r = 0; r < table.rows().size(); r++) {
            rows.add(r);
        }
        this.rowsOfUnit = rows.stream().collect(Collectors.groupingBy(table::unitOf));
    }

    @Override
    public double covariance(Statistic a, Statistic b) {
        double[] za = a.influence();
        double[] zb = b.influence();
        double sum = first.covariance(a, b);
        for (var unit : rowsOfUnit.entrySet()) {
            int stratum = table.sample().units().get(unit.getKey()).stratum();
            sum += table.sample().strata().get(stratum).fraction() * within(unit.getValue(), za, zb);
        }
        return sum;
    }

    private double within(List<Integer> rows, double[] za, double[] zb) {
        var drawn = new HashMap<String, double[]>();
        double population = 0;
        for (int r : rows) {
            double[] z = drawn.computeIfAbsent(value(r, stage.cluster()), c -> new double[2]);
            z[0] += za[r];
            z[1] += zb[r];
            population = Double.parseDouble(value(r, stage.fpc()));
        }
        int m = drawn.size();
        double fraction = m / population;
        if (fraction >= 1) {
            return 0;
        }
        if (m == 1) {
            throw new UnusableDataException(
                    "Unit "
                            + table.sample()
                                    .units()
                                    .get(table.unitOf(rows.getFirst()))
                                    .name()
                            + " has one sampled member, so the variance within it cannot be estimated. Leave the second stage out.");
        }
        double meanA = mean(drawn, z -> z[0]);
        double meanB = mean(drawn, z -> z[1]);
        double sum = drawn.values().stream()
                .mapToDouble(z -> (z[0] - meanA) * (z[1] - meanB))
                .sum();
        return (1 - fraction) * m / (m - 1.0) * sum;
    }

    private static double mean(Map<String, double[]> drawn, Function<double[], Double> z) {
        return drawn.values().stream().mapToDouble(z::apply).sum() / drawn.size();
    }

    private String value(int row, String column) {
        return table.rows()
                .get(row)
                .atom()
                .get(table.atoms().indexOf(column))
                .orElseThrow(() -> new UnusableDataException(
                        "Column " + column + " has empty cells, but the second stage needs all of them."));
    }

    @Override
    public double degreesOfFreedom(Statistic a, Statistic b) {
        return first.degreesOfFreedom(a, b);
    }
}
