package nl.kinderwerk.study.export;

/** Texts that a spreadsheet would run as a formula. */
public final class Formulas {
    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    /** The text, with an apostrophe before it when a spreadsheet would run it. */
    public static String defused(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text as it was before it was defused. */
    public static String original(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
