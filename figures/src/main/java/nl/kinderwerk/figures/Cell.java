package nl.kinderwerk.figures;

import java.util.OptionalInt;

/**
 * What may leave the house of one option in one domain: whole percents only, and nothing at all when withheld.
 * There is no other way from an estimate to a reader.
 *
 * @param option the option's code
 * @param status what may be shown, and why
 * @param n persons in the base; absent when withheld
 * @param percent the share in whole percents, half up; only when {@link Status#showsPercent()}
 * @param low lower bound of the 95% interval in whole percents, rounded down
 * @param high upper bound in whole percents, rounded up
 * @param count persons who said it, unweighted; only for {@link Status#COUNTS}
 */
public record Cell(
        String option,
        Status status,
        OptionalInt n,
        OptionalInt percent,
        OptionalInt low,
        OptionalInt high,
        OptionalInt count) {

    /** A cell of which nothing but the reason is known. */
    public static Cell hidden(String option, Status status) {
        return new Cell(
                option,
                status,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
