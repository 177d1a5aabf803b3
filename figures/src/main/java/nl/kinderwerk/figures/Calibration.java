package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Weights fitted to margins, solved on the rows of the PSU table instead of on persons (statistics.md, 2.2 and 5;
 * Deville and Särndal 1992): g = F(xᵀλ) with Σ w⁰ g x = T, by Newton with step halving.
 */
final class Calibration {
    private static final int MOST_STEPS = 500;
    private static final double PRECISION = 1e-12;

    private final PsuTable table;
    private final CalibrationMethod method;
    private final double[][] x;
    private final double[] totals;
    private final List<String> names = new ArrayList<>();
    private final double[] base;

    private Calibration(PsuTable table, Margins margins, CalibrationMethod method) {
        this.table = table;
        this.method = method;
        this.base = table.rows().stream().mapToDouble(PsuRow::weight).toArray();
        var totalList = new ArrayList<Double>();
        var columns = new ArrayList<double[]>();
        margins.categorical()
                .forEach(m -> new TreeSet<>(m.totals().keySet()).forEach(category -> {
                    columns.add(dummy(m.column(), category));
                    names.add(category + " of " + m.column());
                    totalList.add(m.totals().getOrDefault(category, 0.0));
                }));
        margins.numeric().forEach(m -> {
            columns.add(numbers(m.column()));
            names.add(m.column());
            totalList.add(m.total());
        });
        this.totals = totalList.stream().mapToDouble(t -> t).toArray();
        this.x = new double[base.length][];
        Arrays.setAll(x, r -> columns.stream().mapToDouble(c -> c[r]).toArray());
    }

    static Set<String> columns(Margins margins) {
        var columns = new LinkedHashSet<String>();
        margins.categorical().forEach(m -> columns.add(m.column()));
        margins.numeric().forEach(m -> columns.add(m.column()));
        return columns;
    }

    /**
     * @param table told apart by the columns of the margins
     * @throws UnusableDataException when the margins do not fit the answers, or no weights reach them
     */
    static Calibration of(PsuTable table, Margins margins, CalibrationMethod method) {
        MarginCheck.of(table, margins);
        return new Calibration(table, margins.rescaled(), method);
    }

    /** Raking; when a factor leaves the bounds, logit with the bounds (statistics.md, 5). */
    static Calibration within(PsuTable table, Margins margins, Bounds bounds) {
        Calibration raking = of(table, margins, new CalibrationMethod.Raking());
        return Arrays.stream(raking.fitted().g()).allMatch(g -> g >= bounds.low() && g <= bounds.high())
                ? raking
                : of(table, margins, new CalibrationMethod.Logit(bounds.low(), bounds.high()));
    }

    private double[] dummy(String column, String category) {
        int place = table.atoms().indexOf(column);
        return table.rows().stream()
                .mapToDouble(
                        row -> row.atom().get(place).filter(category::equals).isPresent() ? 1 : 0)
                .toArray();
    }

    private double[] numbers(String column) {
        int place = table.atoms().indexOf(column);
        return table.rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.atom().get(place).orElse("0")))
                .toArray();
    }

    /** The table with the fitted weights. */
    PsuTable fitted() {
        double[] ones = new double[base.length];
        Arrays.fill(ones, 1);
        return table.weighted(g(ones));
    }

    /**
     * The factors that fit the weights of the file, each first multiplied by a factor of its row.
     *
     * @throws UnusableDataException when no weights reach the margins
     */
    double[] g(double[] factor) {
        double[] weights = product(base, factor);
        RealVector lambda = new ArrayRealVector(totals.length);
        double[] g = g(lambda);
        double off = off(weights, g);
        for (int step = 0; off > PRECISION && step < MOST_STEPS; step++) {
            RealVector direction = direction(lambda, weights, g);
            double length = 1;
            double[] next = g(lambda.add(direction));
            while (!(off(weights, next) < off) && length > 1e-6) {
                length /= 2;
                next = g(lambda.add(direction.mapMultiply(length)));
            }
            if (!(off(weights, next) < off)) {
                break;
            }
            lambda = lambda.add(direction.mapMultiply(length));
            g = next;
            off = off(weights, g);
        }
        if (!(off <= 1e-10)) {
            throw unreached(weights, g);
        }
        return g;
    }

    private UnusableDataException unreached(double[] weights, double[] g) {
        double[] missing = missing(weights, g);
        var still = new ArrayList<String>();
        for (int j = 0; j < missing.length && still.size() < 5; j++) {
            if (!(Math.abs(missing[j]) <= 1e-6 * Math.max(1, Math.abs(totals[j])))) {
                still.add(names.get(j) + " (" + Words.number(totals[j] - missing[j]) + " instead of "
                        + Words.number(totals[j]) + ")");
            }
        }
        return new UnusableDataException("No weights reach the population margins. Still off: "
                + String.join(", ", still) + ". Merge small categories, or allow wider bounds.");
    }

    private double[] g(RealVector lambda) {
        return Arrays.stream(x)
                .mapToDouble(row -> method.g(lambda.dotProduct(new ArrayRealVector(row, false))))
                .toArray();
    }

    private double off(double[] weights, double[] g) {
        double[] missing = missing(weights, g);
        double worst = 0;
        for (int j = 0; j < totals.length; j++) {
            worst = Math.max(worst, Math.abs(missing[j]) / Math.max(1, Math.abs(totals[j])));
        }
        return worst;
    }

    private double[] missing(double[] weights, double[] g) {
        double[] missing = totals.clone();
        for (int r = 0; r < g.length; r++) {
            for (int j = 0; j < missing.length; j++) {
                missing[j] -= weights[r] * g[r] * x[r][j];
            }
        }
        return missing;
    }

    private RealVector direction(RealVector lambda, double[] weights, double[] g) {
        double[] slopes = Arrays.stream(x)
                .mapToDouble(row -> method.slope(lambda.dotProduct(new ArrayRealVector(row, false))))
                .toArray();
        return solve(crossProducts(product(weights, slopes)), missing(weights, g));
    }

    private RealMatrix crossProducts(double[] weights) {
        int q = totals.length;
        var m = new double[q][q];
        for (int r = 0; r < weights.length; r++) {
            for (int j = 0; j < q; j++) {
                for (int k = 0; k < q && x[r][j] != 0; k++) {
                    m[j][k] += weights[r] * x[r][j] * x[r][k];
                }
            }
        }
        return new Array2DRowRealMatrix(m, false);
    }

    /** Dependent margins are dropped by the generalised inverse, on columns scaled to the same size. */
    private static RealVector solve(RealMatrix m, double[] right) {
        double[] scale = new double[right.length];
        Arrays.setAll(scale, j -> m.getEntry(j, j) > 0 ? 1 / Math.sqrt(m.getEntry(j, j)) : 0);
        var scaled = m.copy();
        for (int j = 0; j < scale.length; j++) {
            for (int k = 0; k < scale.length; k++) {
                scaled.multiplyEntry(j, k, scale[j] * scale[k]);
            }
        }
        var svd = new SingularValueDecomposition(scaled);
        double[] rotated = svd.getUT().operate(product(scale, right));
        double[] values = svd.getSingularValues();
        Arrays.setAll(rotated, i -> values[i] > 1e-10 * values[0] ? rotated[i] / values[i] : 0);
        return new ArrayRealVector(product(scale, svd.getV().operate(rotated)), false);
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, i -> a[i] * b[i]);
        return product;
    }

    /**
     * Takes from linearised values what the calibration variables explain: z − g w⁰ xᵀβ, with β from the regression
     * weighted by the weights before calibration (golden/README, Calibration; Särndal, Swensson and Wretman 1992, 6.6).
     */
    double[] residual(double[] z, double[] g) {
        double[] right = new double[totals.length];
        for (int r = 0; r < z.length; r++) {
            for (int j = 0; j < right.length && z[r] != 0 && g[r] != 0; j++) {
                right[j] += z[r] / g[r] * x[r][j];
            }
        }
        RealVector beta = solve(crossProducts(base), right);
        double[] residual = new double[z.length];
        Arrays.setAll(residual, r -> z[r] - g[r] * base[r] * beta.dotProduct(new ArrayRealVector(x[r], false)));
        return residual;
    }
}
