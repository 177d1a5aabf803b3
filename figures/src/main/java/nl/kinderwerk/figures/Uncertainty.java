package nl.kinderwerk.figures;

/** How variances are estimated: by linearisation, with replicate weights, or not at all for a census. */
interface Uncertainty {
    /** A census: everybody was asked and answered, so nothing is uncertain. */
    Uncertainty NONE = new Uncertainty() {
        @Override
        public double covariance(Statistic a, Statistic b) {
            return 0;
        }

        @Override
        public double degreesOfFreedom(Statistic a, Statistic b) {
            return 0;
        }
    };

    /** The estimated covariance of two statistics of the same table. */
    double covariance(Statistic a, Statistic b);

    /** The estimated variance of the log-odds of a proportion. */
    default double logitVariance(Statistic proportion) {
        double p = proportion.value();
        return covariance(proportion, proportion) / Math.pow(p * (1 - p), 2);
    }

    /** Degrees of freedom for the union of the domains of two statistics. */
    double degreesOfFreedom(Statistic a, Statistic b);

    /** √V; rounding noise below 1e-10 is 0, because then the design fixes the value. */
    default double standardError(Statistic statistic) {
        double se = Math.sqrt(Math.max(0, covariance(statistic, statistic)));
        return se < 1e-10 ? 0 : se;
    }
}
