package nl.kinderwerk.figures.protect;

/**
 * What an outsider can work out about a number: it lies between {@code low} and {@code high}, both possible.
 *
 * @param high may be infinite
 */
public record Interval(double low, double high) {
    private static final double ROUNDING = 1e-6;

    /** Whether all of {@code [from, to]} stays possible. */
    public boolean covers(double from, double to) {
        return low <= from + ROUNDING && high >= to - ROUNDING;
    }

    /** Whether the number is known exactly. */
    public boolean exact() {
        return width() <= ROUNDING;
    }

    /** How much doubt is left. */
    public double width() {
        return high - low;
    }
}
