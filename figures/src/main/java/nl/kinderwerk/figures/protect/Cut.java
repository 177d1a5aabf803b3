package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Deviation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** Σ coefficient · s ≥ {@code atLeast}: holds for every safe pattern s. */
record Cut(Map<Integer, Double> terms, double atLeast) {
    /** A little freedom for cells not withheld, so that the prices tell which of them would help. */
    private static final double NUDGE = 1e-5;

    /** Solvers are exact to about 1e-8: coefficients go up and the right side down a little, so that no safe pattern is lost. */
    private static final double ROUNDING = 1e-6;

    private static final double SLACK = 1e-4;

    /**
     * What a pattern that does not allow the deviation ρ lacks. Let π be the prices of the equations in: maximise the
     * deviation so that all equations hold and cell i moves between −v_i s_i and M s_i. By duality the maximum is
     * at most Σ κ_i s_i for every pattern s, with κ_i = max(M d_i, −v_i d_i) and d = e − πA; so a safe pattern has
     * Σ min(κ_i, ρ) s_i ≥ ρ (Fischetti and Salazar 2001, 3).
     */
    static Cut of(LinkedTable table, BitSet withheld, Deviation deviation) {
        double[] reduced = reducedCosts(table, withheld, deviation);
        Map<Integer, Double> terms = new HashMap<>();
        for (int i = 0; i < reduced.length; i++) {
            double kappa = Math.max(most(table) * reduced[i], -table.values().get(i) * reduced[i]);
            if (kappa > ROUNDING) {
                terms.put(i, Math.min(Math.ceil(kappa / ROUNDING) * ROUNDING, deviation.size()));
            }
        }
        return new Cut(terms, deviation.size() - SLACK);
    }

    private static double most(LinkedTable table) {
        return table.values().stream().mapToInt(v -> v).max().orElse(0);
    }

    private static double[] reducedCosts(LinkedTable table, BitSet withheld, Deviation deviation) {
        double[] direction = new double[table.values().size()];
        direction[deviation.cell()] = -deviation.sign();
        LinearSolver solver = solver(table, withheld, direction);
        solver.solve();
        double[] reduced = new double[direction.length];
        reduced[deviation.cell()] = deviation.sign();
        for (int e = 0; e < table.equations().size(); e++) {
            double price = solver.getDualMultiplier(e);
            table.equations().get(e).terms().forEach((cell, coefficient) -> reduced[cell] -= price * coefficient);
        }
        return reduced;
    }

    private static LinearSolver solver(LinkedTable table, BitSet withheld, double[] direction) {
        double[] lower = new double[direction.length];
        double[] upper = new double[direction.length];
        for (int i = 0; i < direction.length; i++) {
            double freedom = withheld.get(i) ? 1 : NUDGE;
            lower[i] = -table.values().get(i) * freedom;
            upper[i] = most(table) * freedom;
        }
        LinearSolver.Builder builder =
                LinearSolver.newGeneralBuilder(direction).lower(lower).upper(upper);
        table.equations().forEach(e -> builder.equality(0, row(e, direction.length)));
        return builder.build();
    }

    private static double[] row(Equation equation, int cells) {
        double[] row = new double[cells];
        equation.terms().forEach((cell, coefficient) -> row[cell] = coefficient);
        return row;
    }
}
