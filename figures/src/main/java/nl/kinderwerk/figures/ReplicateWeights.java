package nl.kinderwerk.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Replicate weights as factors of each primary sampling unit (statistics.md, 7).
 *
 * @param factors for each unit a factor in each replicate
 * @param scale constant before the sum of squares
 * @param rscales constant of each replicate
 * @param mse whether deviations are taken from the full-sample estimate instead of the mean of the replicates
 */
public record ReplicateWeights(Map<String, List<Double>> factors, double scale, List<Double> rscales, boolean mse) {
    public ReplicateWeights {
        factors = Map.copyOf(factors);
        rscales = List.copyOf(rscales);
        int size = rscales.size();
        if (size == 0 || factors.values().stream().anyMatch(f -> f.size() != size)) {
            throw new UnusableDataException(
                    "Every unit needs as many replicate factors as there are replicates, " + size + ".");
        }
    }

    int count() {
        return rscales.size();
    }

    double[] ofReplicate(int replicate, List<String> units) {
        return units.stream()
                .mapToDouble(unit -> {
                    var factor = factors.get(unit);
                    if (factor == null) {
                        throw new UnusableDataException(
                                "Unit " + unit + " has no replicate factors. Add it to the replicate weights.");
                    }
                    return factor.get(replicate);
                })
                .toArray();
    }

    static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    /** Σ rscale (θ − θ̄)(η − η̄) · scale, θ̄ the mean of replicates with a positive rscale (golden/README). */
    double covariance(double[] theta, double fullTheta, double[] eta, double fullEta) {
        double[] r = toArray(rscales);
        double centreTheta = mse ? fullTheta : mean(theta, r);
        double centreEta = mse ? fullEta : mean(eta, r);
        double[] products = new double[r.length];
        Arrays.setAll(products, i -> r[i] * (theta[i] - centreTheta) * (eta[i] - centreEta));
        return scale * Total.of(products);
    }

    private static double mean(double[] values, double[] rscales) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (rscales[i] > 0) {
                sum += values[i];
                count++;
            }
        }
        return sum / count;
    }
}
