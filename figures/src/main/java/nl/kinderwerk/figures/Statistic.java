package nl.kinderwerk.figures;

import java.util.Arrays;

/**
 * A quantity estimated from sums: a total Σ w a, or a ratio Σ w a / Σ w b of which a proportion and a mean are the case
 * b = 1. It holds what a variance needs: the sums by row of the PSU table (statistics.md, 3.2).
 */
final class Statistic {
    private final double[] n;
    private final double[] above;
    private final double[] below;
    private final double value;
    private final double size;

    private Statistic(double[] n, double[] above, double[] below) {
        this.n = n;
        this.above = above;
        this.below = below;
        this.size = below.length == 0 ? 1 : Total.of(below);
        this.value = Total.of(above) / size;
    }

    /** A proportion or mean, Y/W. */
    static Statistic mean(Sums sums) {
        return new Statistic(sums.n, sums.s1, sums.s0);
    }

    /** A total, Y. */
    static Statistic total(Sums sums) {
        return new Statistic(sums.n, sums.s1, new double[0]);
    }

    /** The number of persons in the base, W. */
    static Statistic size(Sums sums) {
        return new Statistic(sums.n, sums.s0, new double[0]);
    }

    /** A ratio of two totals over the same base. */
    static Statistic ratio(Sums numerator, Sums denominator) {
        return new Statistic(numerator.n, numerator.s1, denominator.s1);
    }

    double value() {
        return value;
    }

    boolean hasMember(int row) {
        return n[row] > 0;
    }

    /** The linearised value of each row: w(a − R b)/Σ w b, or w a for a total (Woodruff 1971; Binder 1983). */
    double[] influence() {
        double[] z = above.clone();
        if (below.length > 0) {
            Arrays.setAll(z, r -> (above[r] - value * below[r]) / size);
        }
        return z;
    }

    /** The estimate when the weight of each row is multiplied by a factor. */
    double reweighted(double[] factor) {
        double numerator = Total.of(product(above, factor));
        return below.length == 0 ? numerator : numerator / Total.of(product(below, factor));
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, i -> a[i] * b[i]);
        return product;
    }
}
