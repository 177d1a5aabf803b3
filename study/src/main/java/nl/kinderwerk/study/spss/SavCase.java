package nl.kinderwerk.study.spss;

import java.util.Arrays;
import java.util.List;

/**
 * One row of an SPSS file. Numbers and texts are kept apart, so that a number takes eight bytes and no object.
 *
 * @see SavWriter#add(SavCase)
 */
public final class SavCase {
    private final double[] numbers;
    private final String[] texts;

    /** A row of variables that are all system-missing and empty. */
    public SavCase(int variables) {
        numbers = new double[variables];
        texts = new String[variables];
        Arrays.fill(numbers, Double.NaN);
        Arrays.fill(texts, "");
    }

    /** The number of the variable at a position; not a number when it is system-missing or a text. */
    public double number(int position) {
        return numbers[position];
    }

    /** The text of the variable at a position, without spaces at its end; empty for a number. */
    public String text(int position) {
        return texts[position];
    }

    /** The value as text, whatever its kind; empty when it is system-missing. */
    public String value(List<SavVariable> variables, int position) {
        var variable = variables.get(position);
        return variable.isNumeric() ? variable.display().text(numbers[position]) : texts[position];
    }

    /** Sets the number of the variable at a position; not a number makes it system-missing. */
    public void set(int position, double number) {
        numbers[position] = number;
    }

    /** Sets the text of the variable at a position. */
    public void set(int position, String text) {
        texts[position] = text;
    }
}
