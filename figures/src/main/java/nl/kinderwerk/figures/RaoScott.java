package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Second-order corrected test of independence in a table of R × C cells (Rao and Scott 1984; notation of statistics.md,
 * 6). Cells are in the order row by row.
 */
final class RaoScott {
    private final double[] p;
    private final RealMatrix v;
    private final RealMatrix totals;
    private final int rows;
    private final int columns;
    private final double n;
    private final double df;

    /**
     * @param p cell proportions
     * @param v their covariance
     * @param totals covariance of the weighted counts, over the square of their sum
     * @param df degrees of freedom of the design
     */
    RaoScott(double[] p, RealMatrix v, RealMatrix totals, int rows, int columns, double n, double df) {
        this.p = p.clone();
        this.v = v;
        this.totals = totals;
        this.rows = rows;
        this.columns = columns;
        this.n = n;
        this.df = df;
    }

    /** The tests: Pearson first order, F second order, Wald, adjusted Wald. */
    List<ChiSquare.Test> tests() {
        RealMatrix delta = designEffects();
        double trace = delta.getTrace();
        double d0 = trace * trace / delta.multiply(delta).getTrace();
        double k = (rows - 1.0) * (columns - 1.0);
        double x2 = pearson();
        double f = x2 / trace;
        double first = Quantiles.upperChiSquare(x2 / (trace / k), k);
        double wald = wald() / k;
        double adjusted = wald * (df - k + 1) / df;
        var tests = new ArrayList<ChiSquare.Test>();
        tests.add(new ChiSquare.Test(x2, k, 0, first));
        tests.add(new ChiSquare.Test(f, d0, d0 * df, Quantiles.upperF(f, d0, d0 * df)));
        tests.add(new ChiSquare.Test(wald, k, df, Quantiles.upperF(wald, k, df)));
        tests.add(new ChiSquare.Test(adjusted, k, df - k + 1, Quantiles.upperF(adjusted, k, df - k + 1)));
        return tests;
    }

    private double pearson() {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double expected = row(r) * column(c);
                sum += Math.pow(p[r * columns + c] - expected, 2) / expected;
            }
        }
        return n * sum;
    }

    private double row(int r) {
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            sum += p[r * columns + c];
        }
        return sum;
    }

    private double column(int c) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += p[r * columns + c];
        }
        return sum;
    }

    /** Δ = (CᵀD⁻¹C/n)⁻¹ CᵀD⁻¹ V D⁻¹ C. */
    private RealMatrix designEffects() {
        RealMatrix contrasts = contrasts();
        double[] inverse = new double[p.length];
        Arrays.setAll(inverse, i -> p[i] == 0 ? 0 : 1 / p[i]);
        RealMatrix scaled = MatrixUtils.createRealDiagonalMatrix(inverse).multiply(contrasts);
        RealMatrix multinomial = contrasts.transpose().multiply(scaled).scalarMultiply(1 / n);
        RealMatrix design = scaled.transpose().multiply(v).multiply(scaled);
        return new LUDecomposition(multinomial).getSolver().solve(design);
    }

    /** Interaction contrasts less what the main effects explain, in the metric of equal cells. */
    private RealMatrix contrasts() {
        RealMatrix main = new Array2DRowRealMatrix(p.length, rows + columns - 1);
        RealMatrix interaction = new Array2DRowRealMatrix(p.length, (rows - 1) * (columns - 1));
        for (int i = 0; i < p.length; i++) {
            int r = i / columns;
            int c = i % columns;
            main.setEntry(i, 0, 1);
            for (int a = 0; a < rows - 1; a++) {
                main.setEntry(i, 1 + a, helmert(r, a));
                for (int b = 0; b < columns - 1; b++) {
                    interaction.setEntry(i, a * (columns - 1) + b, helmert(r, a) * helmert(c, b));
                }
            }
            for (int b = 0; b < columns - 1; b++) {
                main.setEntry(i, rows + b, helmert(c, b));
            }
        }
        return interaction.subtract(
                main.multiply(new QRDecomposition(main).getSolver().solve(interaction)));
    }

    private static double helmert(int category, int contrast) {
        return category <= contrast ? -1 : category == contrast + 1 ? contrast + 1 : 0;
    }

    /** Wald statistic of the counts less those expected, for all but the last row and column (Koch et al. 1975). */
    private double wald() {
        int k = (rows - 1) * (columns - 1);
        RealVector y = new ArrayRealVector(k);
        RealMatrix slopes = new Array2DRowRealMatrix(k, p.length);
        for (int i = 0; i < k; i++) {
            int r = i / (columns - 1);
            int c = i % (columns - 1);
            y.setEntry(i, p[r * columns + c] - row(r) * column(c));
            for (int cell = 0; cell < p.length; cell++) {
                slopes.setEntry(i, cell, slope(r, c, cell / columns, cell % columns));
            }
        }
        RealMatrix variance = slopes.multiply(totals).multiply(slopes.transpose());
        return y.dotProduct(new SingularValueDecomposition(variance).getSolver().solve(y));
    }

    /** How N_rc − N_r N_c/N changes with the count of another cell. */
    private double slope(int r, int c, int otherRow, int otherColumn) {
        double own = r == otherRow && c == otherColumn ? 1 : 0;
        double inRow = r == otherRow ? column(c) : 0;
        double inColumn = c == otherColumn ? row(r) : 0;
        return own - inRow - inColumn + row(r) * column(c);
    }
}
