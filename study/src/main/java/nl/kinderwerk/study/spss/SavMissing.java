package nl.kinderwerk.study.spss;

import java.util.List;
import java.util.Optional;

/**
 * Values that were declared user-missing: asked, but not part of the base.
 *
 * @param values at most three, written as the values of the variable
 * @param range numbers in between; with a range there is at most one value
 */
public record SavMissing(List<String> values, Optional<Range> range) {
    /** No value is declared missing. */
    public static final SavMissing NONE = new SavMissing(List.of(), Optional.empty());

    /** Both ends belong to it; they may be the lowest and the highest number there is. */
    public record Range(double low, double high) {}

    public SavMissing {
        values = List.copyOf(values);
    }

    boolean isNone() {
        return values.isEmpty() && range.isEmpty();
    }

    /** Whether a number is user-missing. */
    public boolean holds(double value) {
        return values.contains(SavDisplay.PLAIN.text(value))
                || range.filter(r -> r.low() <= value && value <= r.high()).isPresent();
    }

    /** Whether a text is user-missing. */
    public boolean holds(String value) {
        return values.contains(value);
    }
}
