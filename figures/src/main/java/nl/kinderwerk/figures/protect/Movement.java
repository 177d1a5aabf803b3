package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Deviation;

/**
 * The other tables that an outsider holds possible, as movements away from the true one: cells that are not withheld
 * stay, no cell goes below 0, all equations hold.
 */
final class Movement {
    private static final double ROUNDING = 1e-6;
    private final LinearProgram programme = new LinearProgram();
    private final Map<Integer, Freedom> cells = new TreeMap<>();

    /** The variables of a cell: how far it moves up and down. */
    private record Freedom(int up, int down) {
        double net(double[] values) {
            return values[up] - values[down];
        }
    }

    Movement(LinkedTable table, BitSet withheld) {
        withheld.stream()
                .forEach(i -> cells.put(
                        i,
                        new Freedom(
                                programme.variable(0, Double.POSITIVE_INFINITY, false),
                                programme.variable(0, table.values().get(i), false))));
        table.equations().forEach(this::balance);
    }

    private void balance(Equation equation) {
        Map<Integer, Integer> terms = new HashMap<>();
        equation.terms().forEach((cell, coefficient) -> {
            Freedom freedom = cells.get(cell);
            if (freedom != null) {
                terms.put(freedom.up(), coefficient);
                terms.put(freedom.down(), -coefficient);
            }
        });
        if (!terms.isEmpty()) {
            programme.equal(terms, 0);
        }
    }

    /** Whether the deviation is possible. */
    boolean allows(Deviation deviation) {
        return programme.maximise(net(deviation)).orElseThrow().value() >= deviation.size() - ROUNDING;
    }

    /** The cells moved by the cheapest movement that makes the deviation; empty when there is none. */
    Optional<BitSet> cheapest(Deviation deviation, IntUnaryOperator cost) {
        Map<Integer, Integer> price = new HashMap<>();
        cells.forEach((cell, freedom) -> {
            price.put(freedom.up(), cost.applyAsInt(cell));
            price.put(freedom.down(), cost.applyAsInt(cell));
        });
        programme.atLeast(net(deviation), deviation.size());
        return programme.minimise(price).map(this::moved);
    }

    private BitSet moved(LinearProgram.Solution solution) {
        BitSet moved = new BitSet();
        cells.forEach((cell, freedom) -> moved.set(cell, Math.abs(freedom.net(solution.values())) > ROUNDING));
        return moved;
    }

    private Map<Integer, Integer> net(Deviation deviation) {
        Freedom freedom = Objects.requireNonNull(cells.get(deviation.cell()));
        return Map.of(freedom.up(), deviation.sign(), freedom.down(), -deviation.sign());
    }
}
