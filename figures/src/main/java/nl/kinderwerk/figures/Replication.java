package nl.kinderwerk.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Variance from replicate weights (Wolter 2007; statistics.md, 7), on the PSU table alone. */
final class Replication implements Uncertainty {
    private final PsuTable table;
    private final ReplicateWeights weights;
    private final double[][] factorOfRow;
    private final Map<List<Integer>, Long> ranks = new HashMap<>();

    Replication(PsuTable table, ReplicateWeights weights) {
        this.table = table;
        this.weights = weights;
        List<String> units =
                table.sample().units().stream().map(Sample.Unit::name).toList();
        this.factorOfRow = IntStream.range(0, weights.count())
                .mapToObj(replicate -> ofRows(weights.ofReplicate(replicate, units)))
                .toArray(double[][]::new);
    }

    private double[] ofRows(double[] byUnit) {
        double[] byRow = new double[table.rows().size()];
        Arrays.setAll(byRow, r -> byUnit[table.unitOf(r)]);
        return byRow;
    }

    @Override
    public double covariance(Statistic a, Statistic b) {
        return covariance(a, b, value -> value);
    }

    /** The replicate variance of the log-odds, as R has it. */
    @Override
    public double logitVariance(Statistic proportion) {
        return covariance(proportion, proportion, p -> Math.log(p / (1 - p)));
    }

    private double covariance(Statistic a, Statistic b, DoubleUnaryOperator scale) {
        double[] theta = Arrays.stream(factorOfRow)
                .mapToDouble(f -> scale.applyAsDouble(a.reweighted(f)))
                .toArray();
        double[] eta = a == b
                ? theta
                : Arrays.stream(factorOfRow)
                        .mapToDouble(f -> scale.applyAsDouble(b.reweighted(f)))
                        .toArray();
        return weights.covariance(theta, scale.applyAsDouble(a.value()), eta, scale.applyAsDouble(b.value()));
    }

    /** The rank of the replicate weights of the domain, less 1; once for each set of units, because it takes long. */
    @Override
    public double degreesOfFreedom(Statistic a, Statistic b) {
        int[] present = IntStream.range(0, table.rows().size())
                .filter(r -> a.hasMember(r) || b.hasMember(r))
                .map(table::unitOf)
                .distinct()
                .toArray();
        return ranks.computeIfAbsent(
                        Arrays.stream(present).boxed().toList(),
                        units -> rank(units.stream()
                                .map(u -> table.sample().units().get(u).name())
                                .toList()))
                - 1.0;
    }

    private long rank(List<String> units) {
        double[][] byReplicate = new double[weights.count()][];
        Arrays.setAll(byReplicate, replicate -> weights.ofReplicate(replicate, units));
        double[] values =
                new SingularValueDecomposition(new Array2DRowRealMatrix(byReplicate, false)).getSingularValues();
        return Arrays.stream(values).filter(v -> v > 1e-7 * values[0]).count();
    }
}
