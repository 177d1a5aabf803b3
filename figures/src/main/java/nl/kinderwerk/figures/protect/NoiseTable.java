package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The noise that a cell's key adds to its count: a distribution for each count, the last one for all larger counts
 * (Giessing 2016; Enderle, Giessing and Tent 2018).
 */
public record NoiseTable(List<Row> rows) {
    private static final int ITERATIONS = 500;
    private static final double SMALLEST_STEP = 1e-9;

    public NoiseTable {
        rows = List.copyOf(rows);
    }

    /** The noise of one count, ascending, with the probability of each. */
    public record Row(List<Integer> noise, List<Double> probability) {
        public Row {
            noise = List.copyOf(noise);
            probability = List.copyOf(probability);
        }
    }

    /**
     * The distributions of maximum entropy with mean 0 and the variance given.
     *
     * @param largest noise lies between −largest and largest
     * @param variance of the noise of every count but 0, which stays 0
     * @param notShown results 1…notShown do not occur
     * @throws IllegalArgumentException when a count has no such distribution
     */
    public static NoiseTable maximumEntropy(int largest, double variance, int notShown) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(0), List.of(1.0)));
        for (int count = 1; count <= largest + notShown + 1; count++) {
            rows.add(row(count, largest, variance, notShown));
        }
        return new NoiseTable(rows);
    }

    /** The count with its noise: the first entry whose cumulative probability exceeds the key. */
    public int perturb(int count, double cellKey) {
        Row row = rows.get(Math.min(count, rows.size() - 1));
        double cumulative = 0;
        for (int i = 0; i < row.noise().size(); i++) {
            cumulative += row.probability().get(i);
            if (cellKey < cumulative) {
                return count + row.noise().get(i);
            }
        }
        return count + row.noise().getLast();
    }

    private static Row row(int count, int largest, double variance, int notShown) {
        List<Integer> noise = IntStream.rangeClosed(-Math.min(count, largest), largest)
                .filter(v -> count + v < 1 || count + v > notShown)
                .boxed()
                .toList();
        double[] a = new double[2];
        double[] miss = miss(noise, a, variance);
        for (int i = 0; i < ITERATIONS && norm(miss) > 1e-13; i++) {
            a = improve(noise, a, miss, variance);
            miss = miss(noise, a, variance);
        }
        if (norm(miss) > 1e-9) {
            throw new IllegalArgumentException(
                    "No noise of at most " + largest + " has variance " + variance + " at count " + count + ".");
        }
        return new Row(
                noise,
                IntStream.range(0, noise.size())
                        .mapToObj(toProbability(noise, a))
                        .toList());
    }

    private static IntFunction<Double> toProbability(List<Integer> noise, double[] a) {
        double[] p = probabilities(noise, a);
        return i -> p[i];
    }

    /** p(v) ∝ exp(a₀ v + a₁ v²): the form of maximum entropy under two moments. */
    private static double[] probabilities(List<Integer> noise, double[] a) {
        double[] exponent =
                noise.stream().mapToDouble(v -> a[0] * v + a[1] * v * v).toArray();
        double highest = Arrays.stream(exponent).max().orElseThrow();
        double[] p = Arrays.stream(exponent).map(e -> Math.exp(e - highest)).toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(q -> q / sum).toArray();
    }

    private static double moment(List<Integer> noise, double[] p, int power) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> p[i] * Math.pow(noise.get(i), power))
                .sum();
    }

    private static double[] miss(List<Integer> noise, double[] a, double variance) {
        double[] p = probabilities(noise, a);
        return new double[] {-moment(noise, p, 1), variance - moment(noise, p, 2)};
    }

    private static double norm(double[] miss) {
        return Math.abs(miss[0]) + Math.abs(miss[1]);
    }

    /** One damped Newton step on the two moments. */
    private static double[] improve(List<Integer> noise, double[] a, double[] miss, double variance) {
        double[] step = newton(noise, probabilities(noise, a), miss);
        double length = 1;
        double[] next = {a[0] + step[0], a[1] + step[1]};
        while (length > SMALLEST_STEP && norm(miss(noise, next, variance)) >= norm(miss)) {
            length /= 2;
            next = new double[] {a[0] + length * step[0], a[1] + length * step[1]};
        }
        return next;
    }

    private static double[] newton(List<Integer> noise, double[] p, double[] miss) {
        double m1 = moment(noise, p, 1);
        double m2 = moment(noise, p, 2);
        double m12 = moment(noise, p, 3) - m1 * m2;
        double[][] jacobian = {{m2 - m1 * m1, m12}, {m12, moment(noise, p, 4) - m2 * m2}};
        return new SingularValueDecomposition(new Array2DRowRealMatrix(jacobian))
                .getSolver()
                .solve(new ArrayRealVector(miss))
                .toArray();
    }
}
