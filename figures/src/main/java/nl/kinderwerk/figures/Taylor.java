package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Variance by Taylor linearisation for a stratified one-stage cluster sample (statistics.md, 3.1; Särndal, Swensson and
 * Wretman 1992; Lumley 2010):
 *
 * <pre>Cov(z, z′) = Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ_c (z_hc − z̄_h)(z′_hc − z̄′_h)</pre>
 */
final class Taylor implements Uncertainty {
    private final PsuTable table;
    private final SinglePsu singlePsu;
    private final UnaryOperator<double[]> residual;
    private final boolean everywhere;

    private Taylor(PsuTable table, SinglePsu singlePsu, UnaryOperator<double[]> residual, boolean everywhere) {
        this.table = table;
        this.singlePsu = singlePsu;
        this.residual = residual;
        this.everywhere = everywhere;
    }

    static Taylor of(PsuTable table, SinglePsu singlePsu) {
        return new Taylor(table, singlePsu, z -> z, false);
    }

    /**
     * After calibration every stratum stays in the variance of every domain.
     *
     * @param residual takes from linearised values what the calibration variables explain
     */
    static Taylor calibrated(PsuTable table, SinglePsu singlePsu, UnaryOperator<double[]> residual) {
        return new Taylor(table, singlePsu, residual, true);
    }

    @Override
    public double covariance(Statistic a, Statistic b) {
        double[] za = byUnit(residual.apply(a.influence()));
        double[] zb = a == b ? za : byUnit(residual.apply(b.influence()));
        BitSet active = everywhere ? table.allStrata() : table.strata(a, b);
        var alone = new ArrayList<Sample.Stratum>();
        double sum = 0;
        for (Sample.Stratum stratum :
                active.stream().mapToObj(table.sample().strata()::get).toList()) {
            if (stratum.sampled() == 1 && stratum.fraction() < 1) {
                alone.add(stratum);
            } else {
                sum += within(stratum, za, zb);
            }
        }
        return alone.isEmpty() ? sum : withSingles(sum, alone, active.cardinality(), za, zb);
    }

    private static double within(Sample.Stratum stratum, double[] za, double[] zb) {
        if (stratum.fraction() >= 1) {
            return 0;
        }
        double meanA = mean(stratum, za);
        double meanB = mean(stratum, zb);
        double sum = 0;
        for (int c = stratum.first(); c < stratum.end(); c++) {
            sum += (za[c] - meanA) * (zb[c] - meanB);
        }
        return (1 - stratum.fraction()) * stratum.sampled() / (stratum.sampled() - 1.0) * sum;
    }

    private static double mean(Sample.Stratum stratum, double[] z) {
        double sum = 0;
        for (int c = stratum.first(); c < stratum.end(); c++) {
            sum += z[c];
        }
        return sum / stratum.sampled();
    }

    private static String oneUnit(Sample.Stratum stratum) {
        return stratum.name().isEmpty()
                ? "There is one sampled unit, so no variance can be estimated. Choose how to treat single units."
                : "Stratum " + stratum.name() + " has one sampled unit, so its variance cannot be estimated. "
                        + "Merge it with a stratum like it, or choose how to treat single units.";
    }

    private double withSingles(double sum, List<Sample.Stratum> alone, int strata, double[] za, double[] zb) {
        return switch (singlePsu) {
            case FAIL ->
                throw new UnusableDataException(
                        alone.stream().map(Taylor::oneUnit).toList());
            case CERTAINTY, REMOVE -> sum;
            case ADJUST ->
                sum
                        + alone.stream()
                                .mapToDouble(s -> (1 - s.fraction()) * za[s.first()] * zb[s.first()])
                                .sum();
            case AVERAGE -> strata == alone.size() ? 0 : sum * strata / (strata - alone.size());
        };
    }

    @Override
    public double degreesOfFreedom(Statistic a, Statistic b) {
        return table.units(a, b) - table.strata(a, b).cardinality();
    }

    private double[] byUnit(double[] byRow) {
        double[] z = new double[table.sample().units().size()];
        for (int r = 0; r < byRow.length; r++) {
            z[table.unitOf(r)] += byRow[r];
        }
        return z;
    }
}
