package nl.kinderwerk.figures;

/**
 * A sum that does not depend on the order of the rows nor on the number of threads: every number is rounded to a whole
 * multiple of a power of two, and whole numbers are added without loss. The largest number takes 62 bits, so one that is
 * 500 times smaller is still exact.
 *
 * @param scale multiples in one, a power of two
 */
record ExactSum(double scale) {
    private static final int BITS = 61;
    private static final int SMALLEST_EXPONENT = -900;

    /** @param largest the largest absolute value that is added */
    static ExactSum upTo(double largest) {
        int exponent = Math.max(SMALLEST_EXPONENT, Math.getExponent(largest == 0 ? 1 : largest));
        return new ExactSum(Math.scalb(1.0, BITS - exponent));
    }

    /** A number as a whole number of multiples, in SQL. */
    String whole(String number) {
        return "CAST(" + number + " * " + literal() + " AS BIGINT)";
    }

    /** The sum of whole numbers over the rows where a condition holds; a mask is quicker than a choice. */
    String sumWhere(String condition, String whole) {
        return sum(whole + " & -CAST((" + condition + ") AS BIGINT)");
    }

    /** The sum of whole numbers as the number it stands for; 0 without rows. */
    String sum(String whole) {
        return "coalesce(CAST(sum(" + whole + ") AS DOUBLE) / " + literal() + ", 0)";
    }

    private String literal() {
        return "CAST(" + scale + " AS DOUBLE)";
    }
}
