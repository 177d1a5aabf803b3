package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * A linear programme, with integers where asked; a thin coat around ojAlgo. Variables are numbered from 0.
 *
 * <p>Every solution is of a model of its own: ojAlgo's presolver fixes variables in the model it is given, for the
 * objective of that moment, and a second objective on the same model would get a wrong answer.
 */
final class LinearProgram {
    private static final double ROUNDING = 1e-6;
    private final List<Range> variables = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private long milliseconds = Long.MAX_VALUE;

    private record Range(double lower, double upper, boolean integer) {
        boolean holds(double value) {
            return lower - ROUNDING <= value
                    && value <= upper + ROUNDING
                    && (!integer || Math.abs(value - Math.rint(value)) < ROUNDING);
        }
    }

    private record Row(Map<Integer, ? extends Number> terms, double lower, double upper) {
        double of(double[] values) {
            return terms.entrySet().stream()
                    .mapToDouble(t -> t.getValue().doubleValue() * values[t.getKey()])
                    .sum();
        }

        double[] coefficients(int variables) {
            double[] row = new double[variables];
            terms.forEach((variable, coefficient) -> row[variable] = coefficient.doubleValue());
            return row;
        }
    }

    /** Adds a variable; {@code upper} may be infinite. */
    int variable(double lower, double upper, boolean integer) {
        variables.add(new Range(lower, upper, integer));
        return variables.size() - 1;
    }

    /** Adds Σ coefficient · variable = {@code value}. */
    void equal(Map<Integer, ? extends Number> terms, double value) {
        rows.add(new Row(terms, value, value));
    }

    /** Adds Σ coefficient · variable ≥ {@code value}. */
    void atLeast(Map<Integer, ? extends Number> terms, double value) {
        rows.add(new Row(terms, value, Double.POSITIVE_INFINITY));
    }

    /** Adds Σ coefficient · variable ≤ {@code value}. */
    void atMost(Map<Integer, ? extends Number> terms, double value) {
        rows.add(new Row(terms, Double.NEGATIVE_INFINITY, value));
    }

    /** Gives up proving after so many milliseconds and returns the best found. */
    LinearProgram limit(long most) {
        milliseconds = most;
        return this;
    }

    /** Minimises Σ coefficient · variable; the value is −∞ when unbounded; empty when nothing is feasible. */
    Optional<Solution> minimise(Map<Integer, ? extends Number> terms) {
        return solution(model(terms).minimise(), Double.NEGATIVE_INFINITY);
    }

    /** Maximises Σ coefficient · variable; the value is +∞ when unbounded; empty when nothing is feasible. */
    Optional<Solution> maximise(Map<Integer, ? extends Number> terms) {
        return solution(model(terms).maximise(), Double.POSITIVE_INFINITY);
    }

    /** As {@link #minimise}, quicker when all restrictions are equalities and integers come by themselves. */
    Optional<Solution> lowest(Map<Integer, ? extends Number> terms) {
        return quick(terms, 1).or(() -> minimise(terms));
    }

    /** As {@link #maximise}, quicker when all restrictions are equalities and integers come by themselves. */
    Optional<Solution> highest(Map<Integer, ? extends Number> terms) {
        return quick(terms, -1).or(() -> maximise(terms));
    }

    /** Without presolver and search. What it finds is possible, so that an interval is never thought wider than it is. */
    private Optional<Solution> quick(Map<Integer, ? extends Number> terms, int sign) {
        if (rows.stream().anyMatch(r -> r.lower() != r.upper())) {
            return Optional.empty();
        }
        Row objective = new Row(terms, 0, 0);
        LinearSolver.Builder builder = LinearSolver.newGeneralBuilder(
                        Arrays.stream(objective.coefficients(variables.size()))
                                .map(c -> sign * c)
                                .toArray())
                .lower(variables.stream().mapToDouble(Range::lower).toArray())
                .upper(variables.stream().mapToDouble(Range::upper).toArray());
        rows.forEach(r -> builder.equality(r.lower(), r.coefficients(variables.size())));
        Optimisation.Result result = builder.build().solve();
        double[] values = result.toRawCopy1D();
        return result.getState().isOptimal() && possible(values)
                ? Optional.of(new Solution(objective.of(values), values, true))
                : Optional.empty();
    }

    private boolean possible(double[] values) {
        for (int v = 0; v < variables.size(); v++) {
            if (!variables.get(v).holds(values[v])) {
                return false;
            }
        }
        return rows.stream().allMatch(r -> Math.abs(r.of(values) - r.lower()) < ROUNDING);
    }

    private ExpressionsBasedModel model(Map<Integer, ? extends Number> objective) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (Range range : variables) {
            Variable added = model.newVariable("v" + model.countVariables())
                    .lower(range.lower())
                    .integer(range.integer());
            if (range.upper() < Double.POSITIVE_INFINITY) {
                added.upper(range.upper());
            }
        }
        set(model.newExpression("objective").weight(1), objective);
        rows.forEach(r -> restrict(model, r));
        if (milliseconds < Long.MAX_VALUE) {
            model.options.time_abort = milliseconds;
            model.options.time_suffice = milliseconds;
        }
        return model;
    }

    private static void restrict(ExpressionsBasedModel model, Row row) {
        Expression expression = model.newExpression("c" + model.countExpressions());
        set(expression, row.terms());
        if (row.lower() > Double.NEGATIVE_INFINITY) {
            expression.lower(row.lower());
        }
        if (row.upper() < Double.POSITIVE_INFINITY) {
            expression.upper(row.upper());
        }
    }

    private static void set(Expression expression, Map<Integer, ? extends Number> terms) {
        terms.forEach((variable, coefficient) -> expression.set(variable.intValue(), coefficient.doubleValue()));
    }

    private static Optional<Solution> solution(Optimisation.Result result, double unbounded) {
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Optional.of(new Solution(unbounded, new double[0], true));
        }
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        boolean optimal = result.getState().isOptimal();
        return Optional.of(new Solution(result.getValue(), result.toRawCopy1D(), optimal));
    }

    /** @param values one for each variable; empty when unbounded */
    record Solution(double value, double[] values, boolean optimal) {}
}
