package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rounds a table to multiples of a base so that it still adds up, at the least Σ |rounded − value| (Cox 1987; Salazar
 * 2006). For tables printed once; the public stream of registrations uses {@link RandomRounding}.
 *
 * @param base what every cell becomes a multiple of
 * @param steps how many multiples beyond the neighbouring ones a cell may go
 */
public record ControlledRounding(int base, int steps) {
    /** The rounded values by cell; empty when no rounding adds up. */
    public Optional<List<Integer>> round(LinkedTable table) {
        LinearProgram programme = new LinearProgram();
        List<Cell> cells = table.values().stream().map(v -> cell(v, programme)).toList();
        for (LinkedTable.Equation equation : table.equations()) {
            addUp(equation, cells, programme);
        }
        Map<Integer, Integer> distance = new HashMap<>();
        cells.forEach(c -> distance.putAll(c.distances()));
        return programme
                .minimise(distance)
                .map(s -> cells.stream().map(c -> base * c.multiple(s.values())).toList());
    }

    /**
     * A cell as its lowest multiple and one 0/1 variable for each next one; |rounded − value| is convex, so the cheapest
     * solution takes them in order.
     */
    private record Cell(int lowest, Map<Integer, Integer> distances) {
        int multiple(double[] values) {
            return lowest
                    + distances.keySet().stream()
                            .mapToInt(i -> (int) Math.round(values[i]))
                            .sum();
        }
    }

    private Cell cell(int value, LinearProgram programme) {
        int lowest = Math.max(0, Math.floorDiv(value, base) - steps);
        int highest = Math.ceilDiv(value, base) + steps;
        Map<Integer, Integer> distances = new HashMap<>();
        for (int m = lowest; m < highest; m++) {
            int further = Math.abs(base * (m + 1) - value) - Math.abs(base * m - value);
            distances.put(programme.variable(0, 1, true), further);
        }
        return new Cell(lowest, distances);
    }

    private static void addUp(LinkedTable.Equation equation, List<Cell> cells, LinearProgram programme) {
        Map<Integer, Integer> terms = new HashMap<>();
        List<Integer> constants = new ArrayList<>();
        equation.terms().forEach((cell, coefficient) -> {
            Cell summand = cells.get(cell);
            constants.add(coefficient * summand.lowest());
            summand.distances().keySet().forEach(v -> terms.put(v, coefficient));
        });
        int constant = constants.stream().mapToInt(c -> c).sum();
        programme.equal(terms, -constant);
    }
}
