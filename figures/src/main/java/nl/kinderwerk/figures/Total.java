package nl.kinderwerk.figures;

/** Compensated sums, so that the order of many small numbers hardly matters (Neumaier 1974). */
final class Total {
    private Total() {}

    static double of(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
