package nl.kinderwerk.study;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance that is the same on every machine: a generator whose algorithm the JDK specifies, and strict arithmetic. Every
 * part of a sample has its own stream, so that a change in one item leaves the answers to the others alone.
 */
public final class SampleRandom {
    private static final double LOGISTIC_DEVIATION = Math.PI / StrictMath.sqrt(3);
    private final RandomGenerator generator;

    /** A stream for one part of a sample. */
    public SampleRandom(long seed, String part) {
        generator = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + part.hashCode());
    }

    /** A number between 0 and 1, neither of them reached. */
    public double share() {
        return ((generator.nextLong() >>> 12) + 0.5) / (1L << 52);
    }

    /** Whether something with this probability happens. */
    public boolean chance(double probability) {
        return share() < probability;
    }

    /** A whole number from 0 up to, not including, the bound. */
    public int below(int bound) {
        return (int) (share() * bound);
    }

    /** A logistic effect around 0 with this standard deviation. */
    public double effect(double deviation) {
        return deviation / LOGISTIC_DEVIATION * logit(share());
    }

    /** A share that is small when the effect is large: people with a large effect fall among the first answers. */
    double share(double effect) {
        return 1 / (1 + StrictMath.exp(effect - logit(share())));
    }

    /** Index of the weight under which a share falls, in the order of the weights. */
    static int index(double share, List<Double> weights) {
        var rest = share * weights.stream().mapToDouble(Double::doubleValue).sum();
        for (var i = 0; i < weights.size(); i++) {
            rest -= weights.get(i);
            if (rest < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }
}
