package nl.kinderwerk.figures;

/** How far a weight moves: g = F(u) (Deville and Särndal 1992; statistics.md, 5). */
public sealed interface CalibrationMethod {
    /** g = F(u). */
    double g(double u);

    /** F′(u). */
    double slope(double u);

    /** g = 1 + u, cut at the bounds; the regression estimator when there are none. */
    record Linear(double low, double high) implements CalibrationMethod {
        /** Without bounds. */
        public static final Linear UNBOUNDED = new Linear(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        @Override
        public double g(double u) {
            return Math.clamp(1 + u, low, high);
        }

        @Override
        public double slope(double u) {
            return 1 + u < low || 1 + u > high ? 0 : 1;
        }
    }

    /** g = e^u: the weights of proportional fitting. */
    record Raking() implements CalibrationMethod {
        @Override
        public double g(double u) {
            return Math.exp(u);
        }

        @Override
        public double slope(double u) {
            return Math.exp(u);
        }
    }

    /** g stays between the bounds, smoothly. */
    record Logit(double low, double high) implements CalibrationMethod {
        /** The bounds must lie on both sides of 1. */
        public Logit {
            if (!(low >= 0 && low < 1 && high > 1)) {
                throw new UnusableDataException("The bounds of g must lie on both sides of 1, such as 0.3 and 3.");
            }
        }

        private double a() {
            return (high - low) / ((1 - low) * (high - 1));
        }

        @Override
        public double g(double u) {
            double e = Math.exp(-a() * u);
            return (low * (high - 1) * e + high * (1 - low)) / ((high - 1) * e + 1 - low);
        }

        @Override
        public double slope(double u) {
            double e = Math.exp(-a() * u);
            double divisor = (high - 1) * e + 1 - low;
            return a() * e * (high - low) * (high - 1) * (1 - low) / (divisor * divisor);
        }
    }
}
