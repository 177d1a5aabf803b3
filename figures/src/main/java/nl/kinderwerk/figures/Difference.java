package nl.kinderwerk.figures;

import java.util.OptionalDouble;

/**
 * The difference of two estimates, which may share persons, units or both (statistics.md, 6): se² = V(a) + V(b) −
 * 2 Cov(a, b), tested with t on the degrees of freedom of the union of their domains.
 *
 * @param difference a − b
 * @param covariance of a and b
 * @param se standard error of the difference
 * @param df degrees of freedom of the union
 * @param t difference/se; absent when there is nothing to test with
 * @param p two-sided; 1 when there is nothing to test with, 0 for a difference in a census
 */
public record Difference(
        double difference, double covariance, double se, double df, OptionalDouble t, double p, Bounds bounds) {

    static Difference of(Uncertainty uncertainty, Statistic a, Statistic b, double level) {
        double difference = a.value() - b.value();
        double covariance = uncertainty.covariance(a, b);
        double variance = uncertainty.covariance(a, a) + uncertainty.covariance(b, b) - 2 * covariance;
        double se = variance < 1e-20 ? 0 : Math.sqrt(variance);
        double df = uncertainty.degreesOfFreedom(a, b);
        if (uncertainty == Uncertainty.NONE) {
            return untested(difference, covariance, se, df, difference == 0 ? 1 : 0, point(difference));
        }
        if (df < 1 || isUnknown(uncertainty, a) || isUnknown(uncertainty, b)) {
            return untested(difference, covariance, se, df, 1, new Bounds(-1, 1));
        }
        if (se == 0) {
            return untested(difference, covariance, se, df, 1, point(difference));
        }
        double t = difference / se;
        double half = Quantiles.t((1 + level) / 2, df) * se;
        return new Difference(
                difference,
                covariance,
                se,
                df,
                OptionalDouble.of(t),
                Quantiles.twoSided(t, df),
                new Bounds(difference - half, difference + half));
    }

    /** Whether its bounds lie within ±{@code margin}; at level 0.90 these are two one-sided tests at 0.05. */
    boolean isAboutZero(double margin) {
        return bounds.low() > -margin && bounds.high() < margin;
    }

    /** A share of one unit has an error that nobody can estimate; it is not 0. */
    private static boolean isUnknown(Uncertainty uncertainty, Statistic share) {
        return uncertainty.standardError(share) == 0 && uncertainty.degreesOfFreedom(share, share) < 1;
    }

    private static Bounds point(double value) {
        return new Bounds(value, value);
    }

    private static Difference untested(
            double difference, double covariance, double se, double df, double p, Bounds bounds) {
        return new Difference(difference, covariance, se, df, OptionalDouble.empty(), p, bounds);
    }
}
