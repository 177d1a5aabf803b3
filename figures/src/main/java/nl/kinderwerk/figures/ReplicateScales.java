package nl.kinderwerk.figures;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How the estimates of replicates add up to a variance (golden/README, Replicate weights).
 *
 * @param scale constant before the sum of squares
 * @param rscales constant of each replicate
 * @param mse whether deviations are taken from the full-sample estimate instead of the mean of the replicates
 */
public record ReplicateScales(double scale, List<Double> rscales, boolean mse) {
    public ReplicateScales {
        rscales = List.copyOf(rscales);
        if (rscales.isEmpty() || !(scale > 0) || rscales.stream().anyMatch(r -> !(r >= 0))) {
            throw new UnusableDataException(
                    "Replicates need a scale above 0, and for each replicate a scale of 0 or more.");
        }
    }

    /** The same constant for every replicate. */
    public static ReplicateScales equal(double scale, int count, boolean mse) {
        return new ReplicateScales(scale, Collections.nCopies(count, 1.0), mse);
    }

    int count() {
        return rscales.size();
    }

    /** scale · Σ rscale (θ − θ̄)(η − η̄), θ̄ the mean of replicates with a positive rscale, or the full estimate. */
    double covariance(double[] theta, double fullTheta, double[] eta, double fullEta) {
        double centreTheta = mse ? fullTheta : mean(theta);
        double centreEta = mse ? fullEta : mean(eta);
        double[] products = new double[count()];
        Arrays.setAll(products, i -> rscales.get(i) * (theta[i] - centreTheta) * (eta[i] - centreEta));
        return scale * Total.of(products);
    }

    private double mean(double[] values) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < values.length; i++) {
            if (rscales.get(i) > 0) {
                sum += values[i];
                counted++;
            }
        }
        return sum / counted;
    }
}
