package nl.kinderwerk.figures;

/** An interval around an estimate, lower and upper bound. */
public record Bounds(double low, double high) {
    /** Upper less lower bound. */
    public double width() {
        return high - low;
    }
}
