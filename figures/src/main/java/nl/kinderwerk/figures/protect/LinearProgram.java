package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear programme, with integers where asked; a thin coat around ojAlgo. Variables are numbered from 0.
 *
 * <p>Every solution is of a copy: ojAlgo's presolver fixes variables in the model it is given, for the objective of that
 * moment, and a second objective on the same model would get a wrong answer.
 */
final class LinearProgram {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> variables = new ArrayList<>();
    private final Expression objective = model.newExpression("objective").weight(1);

    /** Adds a variable; {@code upper} may be infinite. */
    int variable(double lower, double upper, boolean integer) {
        Variable added = model.newVariable("v" + variables.size()).lower(lower).integer(integer);
        if (upper < Double.POSITIVE_INFINITY) {
            added.upper(upper);
        }
        variables.add(added);
        return variables.size() - 1;
    }

    /** Adds Σ coefficient · variable = {@code value}. */
    void equal(Map<Integer, ? extends Number> terms, double value) {
        expression(terms).level(value);
    }

    /** Adds Σ coefficient · variable ≥ {@code value}. */
    void atLeast(Map<Integer, ? extends Number> terms, double value) {
        expression(terms).lower(value);
    }

    /** Adds Σ coefficient · variable ≤ {@code value}. */
    void atMost(Map<Integer, ? extends Number> terms, double value) {
        expression(terms).upper(value);
    }

    private Expression expression(Map<Integer, ? extends Number> terms) {
        Expression expression = model.newExpression("c" + model.countExpressions());
        terms.forEach((variable, coefficient) -> expression.set(variables.get(variable), coefficient.doubleValue()));
        return expression;
    }

    /** The smallest and largest value that Σ coefficient · variable can take; empty when nothing is feasible. */
    Optional<Interval> range(Map<Integer, ? extends Number> terms) {
        Optional<Solution> low = minimise(terms);
        return low.flatMap(l -> maximise(terms).map(h -> new Interval(l.value(), h.value())));
    }

    /** Minimises Σ coefficient · variable; the value is −∞ when unbounded; empty when nothing is feasible. */
    Optional<Solution> minimise(Map<Integer, ? extends Number> terms) {
        objective(terms);
        return solution(model.copy().minimise(), Double.NEGATIVE_INFINITY);
    }

    /** Maximises Σ coefficient · variable; the value is +∞ when unbounded; empty when nothing is feasible. */
    Optional<Solution> maximise(Map<Integer, ? extends Number> terms) {
        objective(terms);
        return solution(model.copy().maximise(), Double.POSITIVE_INFINITY);
    }

    /** Gives up proving after so many milliseconds and returns the best found. */
    LinearProgram limit(long milliseconds) {
        model.options.time_abort = milliseconds;
        model.options.time_suffice = milliseconds;
        return this;
    }

    private void objective(Map<Integer, ? extends Number> terms) {
        variables.forEach(v -> objective.set(v, 0));
        terms.forEach((variable, coefficient) -> objective.set(variables.get(variable), coefficient.doubleValue()));
    }

    private Optional<Solution> solution(Optimisation.Result result, double unbounded) {
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
