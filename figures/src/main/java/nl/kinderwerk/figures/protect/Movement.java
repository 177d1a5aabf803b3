package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import nl.kinderwerk.figures.protect.SuppressionProblem.Deviation;

/** The tables that an outsider holds possible, seen as movements away from the true one. */
final class Movement {
    private static final double ROUNDING = 1e-6;
    private final LinkedTable table;
    private final LinearProgram programme = new LinearProgram();
    private final Map<Integer, Integer> cells;

    Movement(LinkedTable table, BitSet withheld) {
        this.table = table;
        this.cells = table.possible(programme, withheld, false);
    }

    /** Whether the deviation is possible. */
    boolean allows(Deviation deviation) {
        Map<Integer, Integer> target = Map.of(variable(deviation.cell()), deviation.sign());
        double most = programme.highest(target).orElseThrow().value();
        int value = deviation.sign() * table.values().get(deviation.cell());
        return most >= value + deviation.size() - ROUNDING;
    }

    /** The cells moved by the cheapest movement that makes the deviation; empty when there is none. */
    Optional<BitSet> cheapest(Deviation deviation, IntUnaryOperator cost) {
        Map<Integer, Integer> price = new HashMap<>();
        cells.keySet().stream()
                .filter(cell -> cost.applyAsInt(cell) > 0)
                .forEach(cell -> price.put(distance(cell), cost.applyAsInt(cell)));
        int value = deviation.sign() * table.values().get(deviation.cell());
        programme.atLeast(Map.of(variable(deviation.cell()), deviation.sign()), value + deviation.size());
        return programme.minimise(price).map(this::moved);
    }

    /** A variable that is at least as far as the cell moves, up or down. */
    private int distance(int cell) {
        int distance = programme.variable(0, Double.POSITIVE_INFINITY, false);
        int value = table.values().get(cell);
        programme.atLeast(Map.of(distance, 1, variable(cell), -1), -value);
        programme.atLeast(Map.of(distance, 1, variable(cell), 1), value);
        return distance;
    }

    private BitSet moved(LinearProgram.Solution solution) {
        BitSet moved = new BitSet();
        cells.forEach((cell, variable) -> {
            double distance =
                    Math.abs(solution.values()[variable] - table.values().get(cell));
            moved.set(cell, distance > ROUNDING);
        });
        return moved;
    }

    private int variable(int cell) {
        return Objects.requireNonNull(cells.get(cell));
    }
}
