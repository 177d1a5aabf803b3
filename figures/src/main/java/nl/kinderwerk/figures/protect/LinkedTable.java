package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Cells with non-negative values and every total that an outsider can form of them, over as many linked tables as there
 * are. Cells are numbered from 0.
 *
 * @param values the true values
 * @param equations which cell is the sum of which others
 */
public record LinkedTable(List<Integer> values, List<Equation> equations) {
    public LinkedTable {
        values = List.copyOf(values);
        equations = List.copyOf(equations);
    }

    /** {@code total} = Σ {@code parts}. */
    public record Equation(int total, List<Integer> parts) {
        public Equation {
            parts = List.copyOf(parts);
        }

        /** Coefficients of Σ parts − total = 0, by cell. */
        Map<Integer, Integer> terms() {
            Map<Integer, Integer> terms = new HashMap<>();
            parts.forEach(part -> terms.merge(part, 1, Integer::sum));
            terms.merge(total, -1, Integer::sum);
            return terms;
        }
    }

    /**
     * The attacker's programme (statistics.md, 9.6): what is possible for a cell when the hidden cells are unknown and
     * everything else is published.
     *
     * @param integer whether only whole numbers count
     */
    public Interval interval(int cell, BitSet hidden, boolean integer) {
        LinearProgram programme = new LinearProgram();
        Map<Integer, Integer> variables = possible(programme, hidden, integer);
        Map<Integer, Integer> target = Map.of(Objects.requireNonNull(variables.get(cell)), 1);
        double low = programme.lowest(target).orElseThrow().value();
        return new Interval(low, programme.highest(target).orElseThrow().value());
    }

    /** Adds a variable for each hidden cell, as an outsider knows it, and returns them by cell. */
    Map<Integer, Integer> possible(LinearProgram programme, BitSet hidden, boolean integer) {
        Map<Integer, Integer> variables = new TreeMap<>();
        hidden.stream().forEach(i -> variables.put(i, programme.variable(0, Double.POSITIVE_INFINITY, integer)));
        equations.forEach(e -> restrict(programme, e.terms(), variables));
        return variables;
    }

    private void restrict(LinearProgram programme, Map<Integer, Integer> terms, Map<Integer, Integer> variables) {
        Map<Integer, Integer> unknown = new HashMap<>();
        int known = 0;
        for (Map.Entry<Integer, Integer> term : terms.entrySet()) {
            Integer variable = variables.get(term.getKey());
            if (variable == null) {
                known += term.getValue() * values.get(term.getKey());
            } else {
                unknown.put(variable, term.getValue());
            }
        }
        if (!unknown.isEmpty()) {
            programme.equal(unknown, -known);
        }
    }
}
