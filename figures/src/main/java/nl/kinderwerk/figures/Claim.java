package nl.kinderwerk.figures;

/**
 * A sentence about a figure that must be true on unrounded numbers before a headline may say it (statistics.md, 6).
 * A claim about a cell that shows no percentage never holds.
 */
public sealed interface Claim {
    /** The estimate is at most {@code share} (0–1). */
    record AtMost(String option, double share) implements Claim {}

    /** The estimate is at least {@code share} (0–1). */
    record AtLeast(String option, double share) implements Claim {}

    /** The upper bound of the 95% interval is below {@code share}: "minder dan de helft" at 0.5. */
    record UpperBelow(String option, double share) implements Claim {}

    /** The lower bound of the 95% interval is above {@code share}: "meer dan de helft" at 0.5. */
    record LowerAbove(String option, double share) implements Claim {}

    /** "{@code tenths} op de 10": |p − tenths/10| ≤ 0.02 and half-width ≤ 0.05. */
    record OutOfTen(String option, int tenths) implements Claim {}

    /** The option is named more than every other one: paired tests, adjusted p below 0.05. */
    record MostNamed(String option) implements Claim {}

    /** The option is the first, or cannot be told apart from it, and there is more than one such option. */
    record AmongMostNamed(String option) implements Claim {}

    /** At least 5 points more than in another domain, adjusted p below 0.05. */
    record MoreThan(String option, String domain) implements Claim {}

    /** At least 5 points less than in another domain, adjusted p below 0.05. */
    record LessThan(String option, String domain) implements Claim {}

    /** The 90% interval of the difference with another domain lies within ±5 points: two one-sided tests. */
    record AboutEqual(String option, String domain) implements Claim {}

    /** Neither a difference with another domain nor its absence was shown. "Geen verschil" is never said. */
    record DifferenceNotShown(String option, String domain) implements Claim {}

    /** Everybody, in a census. */
    record Everyone(String option) implements Claim {}

    /** Nobody, in a census. */
    record NoOne(String option) implements Claim {}

    /** All who answered, unweighted; the sentence must speak of participants. */
    record EveryParticipant(String option) implements Claim {}

    /** None of those who answered. */
    record NoParticipant(String option) implements Claim {}
}
