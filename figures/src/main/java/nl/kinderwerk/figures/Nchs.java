package nl.kinderwerk.figures;

/**
 * The presentation standard for proportions of the US National Center for Health Statistics (Parker et al. 2017, Vital
 * and Health Statistics 2-175), on unrounded numbers and the 95% interval {@link Interval#KG_NCHS}.
 *
 * @param smallSample n or effective n below 30
 * @param wideInterval width 0.30 or more
 * @param relativelyWide width above 0.05 and above 130% of the share
 * @param zeroOrOne nobody or everybody said it
 * @param fewDegreesOfFreedom fewer than 8
 * @param complementUnreliable presented, but width above 130% of the complement
 */
public record Nchs(
        Decision decision,
        boolean smallSample,
        boolean wideInterval,
        boolean relativelyWide,
        boolean zeroOrOne,
        boolean fewDegreesOfFreedom,
        boolean complementUnreliable,
        double starN,
        Bounds bounds) {
    /** What the standard says. */
    public enum Decision {
        PRESENT,
        /** A statistician decides. */
        REVIEW,
        SUPPRESS
    }

    private static final double LEVEL = 0.95;

    /** Judges a proportion that has a base. */
    public static Nchs of(Estimate e) {
        double p = e.estimate().orElseThrow();
        Bounds bounds = Interval.KG_NCHS.bounds(e, LEVEL);
        boolean small = (e.isFixed() ? e.n() : e.decisiveN()) < 30;
        boolean wide = bounds.width() >= 0.30;
        boolean relative = p > 0 && isWide(bounds, p);
        boolean zeroOrOne = p <= 0 || p >= 1;
        boolean few = e.df() < 8;
        Decision decision =
                small || wide || relative ? Decision.SUPPRESS : zeroOrOne || few ? Decision.REVIEW : Decision.PRESENT;
        boolean complement = decision == Decision.PRESENT && p < 1 && isWide(bounds, 1 - p);
        return new Nchs(decision, small, wide, relative, zeroOrOne, few, complement, Interval.starN(e, LEVEL), bounds);
    }

    private static boolean isWide(Bounds bounds, double share) {
        return bounds.width() > 0.05 && bounds.width() / share > 1.30;
    }
}
