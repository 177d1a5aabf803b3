package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
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

    private int variable(int cell) {
        return Objects.requireNonNull(cells.get(cell));
    }
}
