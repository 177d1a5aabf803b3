package nl.kinderwerk.study.spss;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A variable of an SPSS system file.
 *
 * @param name as SPSS shows it, at most 64 bytes
 * @param width bytes of a text, 1 to 32767; 0 for a number
 * @param label what was asked; empty when there is none
 * @param measure what may be computed with it
 * @param display how numbers are shown; it tells dates from other numbers
 * @param labels words by value, in the order of the file; a number is written as {@link SavDisplay#PLAIN} writes it
 * @param missing values that are answers but not in the base
 */
public record SavVariable(
        String name,
        int width,
        String label,
        Measure measure,
        SavDisplay display,
        Map<String, String> labels,
        SavMissing missing) {
    /** What may be computed with a variable. */
    public enum Measure {
        /** The file does not say. */
        UNKNOWN,
        /** Names without an order. */
        NOMINAL,
        /** An order without distances. */
        ORDINAL,
        /** A number. */
        SCALE
    }

    public SavVariable {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Whether its values are numbers; dates are. */
    public boolean isNumeric() {
        return width == 0;
    }
}
