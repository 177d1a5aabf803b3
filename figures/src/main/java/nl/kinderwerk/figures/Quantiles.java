package nl.kinderwerk.figures;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;

/** Quantiles and tail areas; the library's root finder stops at 1e-9, so its quantiles are polished by Newton steps. */
final class Quantiles {
    private Quantiles() {}

    static double normal(double probability) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(probability);
    }

    static double t(double probability, double df) {
        return polished(new TDistribution(null, df), probability);
    }

    static double beta(double probability, double a, double b) {
        return Math.clamp(polished(new BetaDistribution(null, a, b), probability), 0, 1);
    }

    /** P(|T| > |t|). */
    static double twoSided(double t, double df) {
        return 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(t));
    }

    /** P(F > f). */
    static double upperF(double f, double df1, double df2) {
        // Through the beta distribution: 1 − P loses the small tail.
        double x = df2 / (df2 + df1 * f);
        return f <= 0 ? 1 : new BetaDistribution(null, df2 / 2, df1 / 2).cumulativeProbability(x);
    }

    /** P(X² > x). */
    static double upperChiSquare(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    private static double polished(RealDistribution distribution, double probability) {
        double x = distribution.inverseCumulativeProbability(probability);
        for (int i = 0;
                i < 3 && x > distribution.getSupportLowerBound() && x < distribution.getSupportUpperBound();
                i++) {
            double density = distribution.density(x);
            double step = (distribution.cumulativeProbability(x) - probability) / density;
            if (!(density > 0) || !Double.isFinite(step)) {
                return x;
            }
            x -= step;
        }
        return x;
    }
}
