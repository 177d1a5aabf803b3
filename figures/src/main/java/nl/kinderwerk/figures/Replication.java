package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Variance from replicate weights (Wolter 2007; statistics.md, 7), on the PSU table alone. */
final class Replication implements Uncertainty {
    private final double[][] factors;
    private final ReplicateScales scales;
    private final List<double[]> columns = new ArrayList<>();
    private final int[] columnOf;
    private final Map<BitSet, Long> ranks = new HashMap<>();

    Replication(ReplicateFactors factors) {
        this.factors = factors.byReplicate();
        this.scales = factors.scales();
        this.columnOf = new int[this.factors[0].length];
        var places = new HashMap<List<Double>, Integer>();
        Arrays.setAll(columnOf, row -> place(ofRow(row), places));
    }

    /** Rows of one unit have the same factors: they are one column. */
    private int place(double[] ofRow, Map<List<Double>, Integer> places) {
        return places.computeIfAbsent(Arrays.stream(ofRow).boxed().toList(), _ -> {
            columns.add(ofRow);
            return columns.size() - 1;
        });
    }

    @Override
    public double covariance(Statistic a, Statistic b) {
        return covariance(a, b, value -> value);
    }

    /** The replicate variance of the log-odds, as R has it. */
    @Override
    public double logitVariance(Statistic proportion) {
        double variance = covariance(proportion, proportion, p -> Math.log(p / (1 - p)));
        // A replicate in which everybody or nobody said it has no log-odds.
        return Double.isFinite(variance) ? variance : Uncertainty.super.logitVariance(proportion);
    }

    private double covariance(Statistic a, Statistic b, DoubleUnaryOperator scale) {
        double[] theta = replicates(a, scale);
        double[] eta = a == b ? theta : replicates(b, scale);
        return scales.covariance(theta, scale.applyAsDouble(a.value()), eta, scale.applyAsDouble(b.value()));
    }

    private double[] replicates(Statistic statistic, DoubleUnaryOperator scale) {
        double[] theta = new double[factors.length];
        // A replicate without anybody of the domain says nothing: it keeps the estimate.
        Arrays.setAll(theta, r -> {
            double value = statistic.reweighted(factors[r]);
            return scale.applyAsDouble(Double.isNaN(value) ? statistic.value() : value);
        });
        return theta;
    }

    /** The rank of the replicate weights of the domain, less 1; once for each set of columns, because it takes long. */
    @Override
    public double degreesOfFreedom(Statistic a, Statistic b) {
        var present = new BitSet();
        for (int row = 0; row < columnOf.length; row++) {
            if (a.hasMember(row) || b.hasMember(row)) {
                present.set(columnOf[row]);
            }
        }
        return present.isEmpty() ? 0 : ranks.computeIfAbsent(present, this::rank) - 1.0;
    }

    private double[] ofRow(int row) {
        double[] ofRow = new double[factors.length];
        Arrays.setAll(ofRow, r -> factors[r][row]);
        return ofRow;
    }

    private long rank(BitSet present) {
        double[][] rows = present.stream().mapToObj(columns::get).toArray(double[][]::new);
        var matrix = new Array2DRowRealMatrix(rows, false);
        double[] values = new SingularValueDecomposition(matrix).getSingularValues();
        return Arrays.stream(values).filter(v -> v > 1e-7 * values[0]).count();
    }
}
