package nl.kinderwerk.figures.protect;

/**
 * A group of which the published figures, taken together, tell too much.
 *
 * @param group the place, the remainder or the organisation
 * @param known how many of the group can have said it
 * @param required the width that the interval should have had
 */
public record Violation(String wave, String item, String option, String group, Interval known, double required) {
    /** One sentence for the report; restricted, for it repeats the leak. */
    public String sentence() {
        return wave + ", " + item + " = " + option + ": of " + group + " between " + known.low() + " and "
                + known.high() + " said so; the published figures must leave a range of " + required + ".";
    }
}
