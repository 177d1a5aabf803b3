package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Deviation;

/** How cells can move away from their true values, so that one of them moves as far as asked and all totals stay. */
final class Way {
    private static final double ROUNDING = 1e-6;
    private final LinearProgram programme = new LinearProgram();
    private final Map<Integer, Move> moves = new TreeMap<>();

    /** How far a cell goes up and how far down: variables of the programme. */
    private record Move(int up, int down) {}

    Way(LinkedTable table, BitSet movable, Deviation deviation) {
        movable.stream()
                .forEach(cell -> moves.put(cell, move(cell, table.values().get(cell), deviation)));
        table.equations().forEach(this::balance);
    }

    private Move move(int cell, int value, Deviation deviation) {
        if (cell != deviation.cell()) {
            return new Move(
                    programme.variable(0, Double.POSITIVE_INFINITY, false), programme.variable(0, value, false));
        }
        int size = deviation.size();
        return deviation.sign() > 0
                ? new Move(programme.variable(size, Double.POSITIVE_INFINITY, false), programme.variable(0, 0, false))
                : new Move(programme.variable(0, 0, false), programme.variable(size, value, false));
    }

    private void balance(Equation equation) {
        Map<Integer, Integer> terms = new HashMap<>();
        equation.terms().forEach((cell, coefficient) -> {
            Move move = moves.get(cell);
            if (move != null) {
                terms.put(move.up(), coefficient);
                terms.put(move.down(), -coefficient);
            }
        });
        if (!terms.isEmpty()) {
            programme.equal(terms, 0);
        }
    }

    /** The cells that move when it is done at the least cost for each unit moved; empty when it cannot be done. */
    Optional<BitSet> cheapest(IntUnaryOperator cost) {
        Map<Integer, Integer> price = new HashMap<>();
        moves.forEach((cell, move) -> {
            price.put(move.up(), cost.applyAsInt(cell));
            price.put(move.down(), cost.applyAsInt(cell));
        });
        return programme.lowest(price).map(this::moved);
    }

    private BitSet moved(LinearProgram.Solution solution) {
        BitSet moved = new BitSet();
        moves.forEach((cell, move) ->
                moved.set(cell, Math.abs(solution.values()[move.up()] - solution.values()[move.down()]) > ROUNDING));
        return moved;
    }
}
