package nl.kinderwerk.figures;

/**
 * Confidence intervals for a proportion (statistics.md, 4). With an estimate of 0 or 1, a standard error of 0 or no
 * degrees of freedom, only {@link #KG_NCHS}, {@link #WILSON} and {@link #WILSON_EFFECTIVE} are defined; the others then
 * give {@link #KG_NCHS}. Without degrees of freedom that is [0, 1]: one organisation tells nothing of others.
 */
public enum Interval {
    /** Korn and Graubard (1998) as the NCHS standard uses it (Parker et al. 2017): effective n never above n. The default. */
    KG_NCHS,
    /** Symmetric on the log-odds scale, with the standard error of the log-odds. */
    LOGIT,
    /** As {@link #LOGIT}, always with the delta method. */
    XLOGIT,
    /** Korn and Graubard (1998), effective n not capped. */
    BETA,
    /** p ± t·se; may leave 0–1. */
    MEAN,
    /** Wilson (1927), for a simple random sample. */
    WILSON,
    /** Wilson with min(n, effective n). */
    WILSON_EFFECTIVE;

    private static final Bounds UNKNOWN = new Bounds(0, 1);

    /** The interval of a proportion at a level such as 0.95. The estimate must have a base. */
    public Bounds bounds(Estimate e, double level) {
        double p = e.estimate().orElseThrow();
        return switch (this) {
            case WILSON -> wilson(p, e.n(), level);
            case WILSON_EFFECTIVE -> isUnknown(e) ? UNKNOWN : wilson(p, e.decisiveN(), level);
            case KG_NCHS -> kgNchs(e, level);
            case LOGIT, XLOGIT, BETA, MEAN -> e.isFixed() || e.df() < 1 ? kgNchs(e, level) : usual(e, p, level);
        };
    }

    private Bounds usual(Estimate e, double p, double level) {
        double t = Quantiles.t((1 + level) / 2, e.df());
        double se = e.se().orElseThrow();
        return switch (this) {
            case LOGIT -> logit(p, t * e.logitSe());
            case XLOGIT -> logit(p, t * se / (p * (1 - p)));
            case BETA -> clopperPearson(p, effective(e, level), level);
            default -> new Bounds(p - t * se, p + t * se);
        };
    }

    private static Bounds kgNchs(Estimate e, double level) {
        return e.df() < 1 ? UNKNOWN : clopperPearson(e.estimate().orElseThrow(), starN(e, level), level);
    }

    /** Neither degrees of freedom nor an effective n: nothing is known of the margin. */
    private static boolean isUnknown(Estimate e) {
        return e.df() < 1 && e.nEffective().isEmpty();
    }

    /** The effective n adjusted for degrees of freedom; n when the estimate is fixed, 0 without degrees of freedom. */
    static double starN(Estimate e, double level) {
        if (e.df() < 1) {
            return 0;
        }
        return e.isFixed() || e.nEffective().isEmpty() ? e.n() : Math.min(e.n(), effective(e, level));
    }

    private static double effective(Estimate e, double level) {
        double ratio = Quantiles.t((1 - level) / 2, e.n() - 1.0) / Quantiles.t((1 - level) / 2, e.df());
        return e.nEffective().orElseThrow() * ratio * ratio;
    }

    private static Bounds logit(double p, double margin) {
        double logit = Math.log(p / (1 - p));
        return new Bounds(expit(logit - margin), expit(logit + margin));
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Clopper–Pearson limits of a share p of m; exact at 0 and 1. */
    public static Bounds clopperPearson(double p, double m, double level) {
        double half = (1 - level) / 2;
        double low = p <= 0 ? 0 : Quantiles.beta(half, m * p, m * (1 - p) + 1);
        double high = p >= 1 ? 1 : Quantiles.beta(1 - half, m * p + 1, m * (1 - p));
        return new Bounds(low, high);
    }

    /** Wilson's score interval of a share p of n. */
    public static Bounds wilson(double p, double n, double level) {
        double u = Quantiles.normal((1 + level) / 2);
        double centre = p + u * u / (2 * n);
        double half = u * Math.sqrt(p * (1 - p) / n + u * u / (4 * n * n));
        double scale = 1 + u * u / n;
        return new Bounds(p <= 0 ? 0 : (centre - half) / scale, p >= 1 ? 1 : (centre + half) / scale);
    }
}
