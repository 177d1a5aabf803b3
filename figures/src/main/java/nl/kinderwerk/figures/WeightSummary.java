package nl.kinderwerk.figures;

/**
 * What calibration did to the weights.
 *
 * @param sum Σ w
 * @param smallest smallest final weight
 * @param largest largest final weight
 * @param smallestG smallest final weight over base weight
 * @param largestG largest final weight over base weight
 * @param sumSquares Σ w²
 * @param kishDeff n Σw²/(Σw)² (Kish 1965)
 * @param kishN (Σw)²/Σw²
 */
public record WeightSummary(
        double sum,
        double smallest,
        double largest,
        double smallestG,
        double largestG,
        double sumSquares,
        double kishDeff,
        double kishN) {

    static WeightSummary of(PsuTable table) {
        double[] g = table.g();
        double n = 0;
        double sum = 0;
        double squares = 0;
        double[] w = {Double.MAX_VALUE, 0, Double.MAX_VALUE, 0};
        for (int r = 0; r < g.length; r++) {
            PsuRow row = table.rows().get(r);
            if (row.persons() > 0) {
                n += row.persons();
                sum += g[r] * row.weight();
                squares += g[r] * g[r] * row.squaredWeight();
                w[0] = Math.min(w[0], g[r] * row.smallestWeight());
                w[1] = Math.max(w[1], g[r] * row.largestWeight());
                w[2] = Math.min(w[2], g[r]);
                w[3] = Math.max(w[3], g[r]);
            }
        }
        return new WeightSummary(sum, w[0], w[1], w[2], w[3], squares, n * squares / (sum * sum), sum * sum / squares);
    }
}
