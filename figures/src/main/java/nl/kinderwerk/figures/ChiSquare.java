package nl.kinderwerk.figures;

import java.util.List;

/**
 * A test whether two single-choice items are independent.
 *
 * @param pearson Pearson's X² on estimated proportions × n, referred to its first-order corrected distribution
 * @param secondOrder the F test of Rao and Scott (1984), second order: the default
 * @param wald the Wald test of the contrasts
 * @param adjustedWald the Wald test with adjusted degrees of freedom
 * @param n persons in the table
 * @param rows categories of the row item that occur
 * @param columns categories of the column item that occur
 * @param counts weighted counts by row and column
 */
public record ChiSquare(
        Test pearson,
        Test secondOrder,
        Test wald,
        Test adjustedWald,
        int n,
        List<String> rows,
        List<String> columns,
        List<List<Double>> counts) {

    /**
     * @param df degrees of freedom of the numerator
     * @param denominatorDf of the denominator; 0 for a chi-square
     */
    public record Test(double statistic, double df, double denominatorDf, double p) {}
}
