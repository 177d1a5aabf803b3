package nl.kinderwerk.figures;

import java.util.OptionalDouble;

/** Turns the sums of one variable in one domain into an estimate (statistics.md, 3). */
final class Estimator {
    private final PsuTable table;
    private final Uncertainty uncertainty;
    private final Sampling sampling;
    private final double level;

    Estimator(PsuTable table, Uncertainty uncertainty, Sampling sampling, double level) {
        this.table = table;
        this.uncertainty = uncertainty;
        this.sampling = sampling;
        this.level = level;
    }

    Estimate proportion(Indicator indicator, Domain domain, Interval interval) {
        Estimate e = estimate(indicator.item(), indicator.option(), domain.id(), table.sums(indicator, domain), true);
        Estimate judged = e.with(Reliability.ofProportion(e, sampling));
        return e.n() == 0 || isComplete() ? judged : judged.with(interval.bounds(e, level));
    }

    Estimate mean(Variable variable, String item, Domain domain) {
        Estimate e = estimate(item, "", domain.id(), table.sums(variable, domain), false);
        Estimate judged = e.with(Reliability.ofMean(e, sampling));
        return e.n() == 0 || isComplete() ? judged : judged.with(e.symmetric(level));
    }

    /** Σ w a / Σ w b; absent when the denominator is 0 or nobody answered. */
    Estimate ratio(Variable a, Variable b, String item, Domain domain) {
        Sums above = table.sums(a, domain);
        Statistic ratio = Statistic.ratio(above, table.sums(b, domain));
        double n = Total.of(above.n);
        if (n == 0 || !Double.isFinite(ratio.value())) {
            return nobody(item, "", domain.id());
        }
        Estimate e =
                estimate(item, "", domain.id(), above, false).ofRatio(ratio.value(), uncertainty.standardError(ratio));
        Estimate judged = e.with(Reliability.ofMean(e, sampling));
        return isComplete() ? judged : judged.with(e.symmetric(level));
    }

    private boolean isComplete() {
        return Reliability.isComplete(sampling);
    }

    private Estimate estimate(String item, String option, String by, Sums sums, boolean isShare) {
        double n = Total.of(sums.n);
        double w = Total.of(sums.s0);
        if (n == 0 || w <= 0) {
            return nobody(item, option, by);
        }
        double x = Total.of(sums.x);
        Statistic mean = Statistic.mean(sums);
        Statistic total = Statistic.total(sums);
        double p = isShare && x == n ? 1 : mean.value();
        double se = uncertainty.standardError(mean);
        boolean varies = se > 0 && (!isShare || (p > 0 && p < 1));
        double spread = n > 1 ? n / (n - 1) * (Total.of(sums.s2) / w - p * p) : 0;
        return new Estimate(
                item,
                option,
                by,
                (int) n,
                x,
                w,
                OptionalDouble.of(p),
                OptionalDouble.of(se),
                varies && isShare ? Math.sqrt(uncertainty.logitVariance(mean)) : 0,
                total.value(),
                relative(uncertainty.standardError(total), total.value()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                present(varies && spread > 0 && w > n, se * se / (spread * (w - n) / (w * n))),
                present(varies && spread > 0, se * se / (spread / n)),
                present(varies && isShare, p * (1 - p) / (se * se)),
                uncertainty.degreesOfFreedom(mean, mean),
                table.units(mean, mean),
                table.strata(mean, mean).cardinality(),
                Status.EMPTY);
    }

    /** Rounding noise of a total that the design fixes. */
    private static double relative(double se, double total) {
        return se < 1e-10 * Math.max(1, Math.abs(total)) ? 0 : se;
    }

    private static OptionalDouble present(boolean defined, double value) {
        return defined ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static Estimate nobody(String item, String option, String by) {
        var none = OptionalDouble.empty();
        return new Estimate(
                item, option, by, 0, 0, 0, none, none, 0, 0, 0, none, none, none, none, none, 0, 0, 0, Status.EMPTY);
    }
}
