package nl.kinderwerk.figures;

import java.util.OptionalDouble;

/**
 * An estimate with its margin: exact and unprotected, for researchers and checks. Readers get {@link Cell}s.
 *
 * @param item the item, or the column of a mean
 * @param option the option's code; empty for a mean
 * @param by id of the domain
 * @param n persons in the base, unweighted
 * @param x persons who said it, unweighted; for a mean the sum of their values
 * @param sumWeights Σ w of the base
 * @param estimate share (0–1) or mean; absent when nobody is in the base
 * @param se its standard error; absent when nobody is in the base, 0 when the design fixes the value
 * @param logitSe standard error of the log-odds; 0 when the value is fixed
 * @param total Σ w y
 * @param totalSe its standard error
 * @param low lower bound of the interval; absent when nobody is in the base, in a census, and for a mean
 *     without degrees of freedom
 * @param high upper bound
 * @param deff se² over that of a simple random sample without replacement; absent when weights sum to less than n
 * @param deffReplace se² over that of a simple random sample with replacement
 * @param nEffective p(1 − p)/se²: the size of a simple random sample with the same margin; absent for a mean
 * @param df degrees of freedom
 * @param psus primary sampling units with a person in the base
 * @param strata strata with a person in the base
 * @param status reliability (statistics.md, 8); says nothing of disclosure
 */
public record Estimate(
        String item,
        String option,
        String by,
        int n,
        double x,
        double sumWeights,
        OptionalDouble estimate,
        OptionalDouble se,
        double logitSe,
        double total,
        double totalSe,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble deff,
        OptionalDouble deffReplace,
        OptionalDouble nEffective,
        double df,
        int psus,
        int strata,
        Status status) {

    /** min(n, effective n): the size that decides what may be shown. */
    public double decisiveN() {
        return Math.min(n, nEffective.orElse(n));
    }

    /** Whether a proportion is 0 or 1, or fixed by the design. */
    boolean isFixed() {
        double p = estimate.orElseThrow();
        return p <= 0 || p >= 1 || se.orElse(0) == 0;
    }

    /** se/estimate; absent when either is absent or 0. */
    public OptionalDouble cv() {
        boolean defined = estimate.orElse(0) != 0 && se.orElse(0) > 0;
        return defined
                ? OptionalDouble.of(se.orElseThrow() / Math.abs(estimate.orElseThrow()))
                : OptionalDouble.empty();
    }

    /** Estimate ± t·se; unbounded without degrees of freedom, when nothing is known of the margin. */
    public Bounds symmetric(double level) {
        double value = estimate.orElseThrow();
        double error = se.orElseThrow();
        double half = df < 1 ? Double.POSITIVE_INFINITY : error == 0 ? 0 : Quantiles.t((1 + level) / 2, df) * error;
        return new Bounds(value - half, value + half);
    }

    /** Bounds that are not finite are absent. */
    Estimate with(Bounds bounds) {
        return with(finite(bounds.low()), finite(bounds.high()), status);
    }

    private static OptionalDouble finite(double bound) {
        return Double.isFinite(bound) ? OptionalDouble.of(bound) : OptionalDouble.empty();
    }

    /** The total of a mean as an estimate of its own: its lower bound is never below what was observed. */
    public Estimate ofTotal(double level) {
        if (n == 0) {
            return this;
        }
        Estimate sum = of(OptionalDouble.of(total), OptionalDouble.of(totalSe));
        Bounds bounds = sum.symmetric(level);
        boolean hasBounds = low.isPresent();
        return hasBounds ? sum.with(new Bounds(Math.max(Math.min(x, total), bounds.low()), bounds.high())) : sum;
    }

    /** The same persons, another quantity: what belongs to the mean alone is absent. */
    Estimate ofRatio(double value, double error) {
        return of(OptionalDouble.of(value), OptionalDouble.of(error));
    }

    private Estimate of(OptionalDouble value, OptionalDouble error) {
        var none = OptionalDouble.empty();
        return new Estimate(
                item,
                option,
                by,
                n,
                x,
                sumWeights,
                value,
                error,
                0,
                total,
                totalSe,
                none,
                none,
                none,
                none,
                none,
                df,
                psus,
                strata,
                status);
    }

    Estimate with(Status reliability) {
        return with(low, high, reliability);
    }

    private Estimate with(OptionalDouble newLow, OptionalDouble newHigh, Status newStatus) {
        return new Estimate(
                item,
                option,
                by,
                n,
                x,
                sumWeights,
                estimate,
                se,
                logitSe,
                total,
                totalSe,
                newLow,
                newHigh,
                deff,
                deffReplace,
                nEffective,
                df,
                psus,
                strata,
                newStatus);
    }
}
