package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Replicates made from the design itself (statistics.md, 7; Wolter 2007; Rao and Wu 1988).
 *
 * @param count replicates of a bootstrap; the other methods have their own number
 * @param seed of the bootstrap: with {@link Random} it gives the same draws everywhere
 * @param rho of Fay's method, from 0 to below 1
 * @param mse whether deviations are taken from the full-sample estimate
 */
public record MadeReplicates(Method method, int count, long seed, double rho, boolean mse) implements Replicates {
    private static final int MOST_UNITS = 3000;

    public MadeReplicates {
        if (count < 2 || !(rho >= 0 && rho < 1)) {
            throw new UnusableDataException(
                    "A bootstrap needs at least 2 replicates, and Fay's rho lies from 0 to below 1.");
        }
    }

    /** How replicates are made. */
    public enum Method {
        /** Leaves out one unit of the only stratum at a time. */
        JK1,
        /** Leaves out one unit of a stratum at a time. */
        JKN,
        /** Half samples of two units in each stratum, balanced by a Hadamard matrix. */
        BRR,
        /** Half samples whose other half keeps a weight, rho. */
        FAY,
        /** Draws n − 1 of the n units of each stratum with replacement. */
        BOOTSTRAP
    }

    ReplicateFactors of(PsuTable table, SinglePsu singles) {
        Sample sample = table.sample();
        refuseSingles(sample, singles);
        return switch (method) {
            case JK1, JKN -> jackknife(table);
            case BRR -> halves(table, 0);
            case FAY -> halves(table, rho);
            case BOOTSTRAP ->
                ReplicateFactors.ofUnits(
                        bootstrap(sample), table, ReplicateScales.equal(1.0 / (count - 1), count, mse));
        };
    }

    private static void refuseSingles(Sample sample, SinglePsu singles) {
        boolean ignored = singles == SinglePsu.CERTAINTY || singles == SinglePsu.REMOVE;
        var faults = sample.strata().stream()
                .filter(s -> s.sampled() == 1 && s.fraction() < 1 && !ignored)
                .map(s -> "Stratum " + s.name() + " has one sampled unit, which no replicate can leave out. "
                        + "Merge it with a stratum like it, or choose certainty or remove for single units.")
                .toList();
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
    }

    private ReplicateFactors jackknife(PsuTable table) {
        Sample sample = table.sample();
        if (method == Method.JK1 && sample.strata().size() > 1) {
            throw new UnusableDataException("JK1 is for a sample without strata. Use jkn.");
        }
        if (sample.units().size() > MOST_UNITS) {
            throw new UnusableDataException(
                    "A jackknife of " + sample.units().size() + " units needs as many replicates. Use bootstrap.");
        }
        var byUnit = new ArrayList<double[]>();
        var rscales = new ArrayList<Double>();
        for (Sample.Stratum stratum : sample.strata()) {
            double n = stratum.sampled();
            for (int c = stratum.first(); c < stratum.end() && n > 1 && stratum.fraction() < 1; c++) {
                byUnit.add(without(c, stratum, sample.units().size()));
                rscales.add((1 - stratum.fraction()) * (n - 1) / n);
            }
        }
        if (byUnit.isEmpty()) {
            throw new UnusableDataException("Every unit of the population is in the sample, so there is no error to "
                    + "estimate with replicates. Leave the replicates out.");
        }
        return ReplicateFactors.ofUnits(byUnit.toArray(double[][]::new), table, new ReplicateScales(1, rscales, mse));
    }

    private static double[] without(int unit, Sample.Stratum stratum, int units) {
        double[] factor = new double[units];
        Arrays.fill(factor, 1);
        double n = stratum.sampled();
        Arrays.fill(factor, stratum.first(), stratum.end(), n / (n - 1));
        factor[unit] = 0;
        return factor;
    }

    /** Sylvester's Hadamard matrix: entry (r, h) is −1 when r and h have an odd number of common bits. */
    private ReplicateFactors halves(PsuTable table, double other) {
        List<Sample.Stratum> strata = table.sample().strata();
        var faults = strata.stream()
                .filter(s -> s.sampled() != 2)
                .map(s -> "Balanced replicates need two units in each stratum; stratum " + s.name() + " has "
                        + s.sampled() + ". Use jkn or bootstrap.")
                .toList();
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
        int order = Math.max(4, Integer.highestOneBit(strata.size()) * 2);
        double[][] byUnit = new double[order][table.sample().units().size()];
        for (int r = 0; r < order; r++) {
            for (int h = 0; h < strata.size(); h++) {
                boolean first = Integer.bitCount(r & (h + 1)) % 2 == 0;
                byUnit[r][strata.get(h).first()] = first ? 2 - other : other;
                byUnit[r][strata.get(h).first() + 1] = first ? other : 2 - other;
            }
        }
        double scale = 1 / (order * Math.pow(1 - other, 2));
        return ReplicateFactors.ofUnits(byUnit, table, ReplicateScales.equal(scale, order, mse));
    }

    private double[][] bootstrap(Sample sample) {
        var random = new Random(seed);
        double[][] byUnit = new double[count][sample.units().size()];
        for (double[] factor : byUnit) {
            for (Sample.Stratum stratum : sample.strata()) {
                int n = stratum.sampled();
                if (n == 1) {
                    factor[stratum.first()] = 1;
                }
                for (int draw = 0; draw < n - 1; draw++) {
                    factor[stratum.first() + random.nextInt(n)] += n / (n - 1.0);
                }
            }
        }
        return byUnit;
    }
}
