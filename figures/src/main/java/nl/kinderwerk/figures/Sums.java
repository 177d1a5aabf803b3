package nl.kinderwerk.figures;

/**
 * The sums of one variable in one domain, for each row of the PSU table in its order; rows outside the domain hold
 * zeros. Notation: statistics.md, 2.1.
 */
final class Sums {
    /** Persons in the base. */
    final double[] n;
    /** Σ y. */
    final double[] x;
    /** Σ w. */
    final double[] s0;
    /** Σ w y. */
    final double[] s1;
    /** Σ w y². */
    final double[] s2;

    Sums(int rows) {
        n = new double[rows];
        x = new double[rows];
        s0 = new double[rows];
        s1 = new double[rows];
        s2 = new double[rows];
    }
}
