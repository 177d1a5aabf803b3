package nl.kinderwerk.figures;

/**
 * What a reader may know of the difference between two waves: whole points only, and nothing of a cell that either wave
 * does not show as a percentage.
 *
 * @param low lower bound of the 95% interval of later − earlier in whole points, rounded outwards
 * @param high upper bound
 */
public record Change(String question, String domain, String option, Verdict verdict, int low, int high) {
    /** What the tests allow one to say (statistics.md, 6). */
    public enum Verdict {
        /** At least 5 points more, adjusted p below 0.05. */
        RISE,
        /** At least 5 points less, adjusted p below 0.05. */
        FALL,
        /** The 90% interval of the difference lies within ±5 points. */
        STEADY,
        /** Neither a change nor its absence was shown. */
        CHANGE_NOT_SHOWN
    }
}
