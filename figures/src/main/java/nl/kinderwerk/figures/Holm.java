package nl.kinderwerk.figures;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusts the p-values of a family of tests so that the chance of any false claim stays at the level (Holm 1979). */
public final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the order given. */
    public static double[] adjust(double... p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int j = 0; j < order.length; j++) {
            largest = Math.max(largest, Math.min(1, (p.length - j) * p[order[j]]));
            adjusted[order[j]] = largest;
        }
        return adjusted;
    }
}
