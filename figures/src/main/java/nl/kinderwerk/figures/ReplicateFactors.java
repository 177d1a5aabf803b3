package nl.kinderwerk.figures;

import java.util.Arrays;

/**
 * What each replicate makes of the weight of each row of the PSU table.
 *
 * @param byReplicate for each replicate a factor for each row
 */
record ReplicateFactors(double[][] byReplicate, ReplicateScales scales) {

    static ReplicateFactors ofUnits(double[][] byUnit, PsuTable table, ReplicateScales scales) {
        double[][] byRow = new double[byUnit.length][table.rows().size()];
        for (int r = 0; r < byUnit.length; r++) {
            double[] units = byUnit[r];
            Arrays.setAll(byRow[r], row -> units[table.unitOf(row)]);
        }
        return new ReplicateFactors(byRow, scales);
    }

    /** The factors on weights that are calibrated anew in each replicate (statistics.md, 2.3). */
    ReplicateFactors calibrated(Calibration calibration, double[] g) {
        double[][] anew = new double[byReplicate.length][];
        for (int r = 0; r < anew.length; r++) {
            double[] factor = byReplicate[r];
            double[] fitted = calibration.g(factor);
            double[] combined = new double[factor.length];
            Arrays.setAll(combined, row -> g[row] == 0 ? 0 : factor[row] * fitted[row] / g[row]);
            anew[r] = combined;
        }
        return new ReplicateFactors(anew, scales);
    }
}
