package nl.kinderwerk.figures.protect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Works a problem out once, for many threads: items that everybody answered have the same table of respondents. */
final class Remembered<T> implements Function<SuppressionProblem, T> {
    private final Function<SuppressionProblem, T> work;
    private final Map<SuppressionProblem, T> results = new ConcurrentHashMap<>();

    Remembered(Function<SuppressionProblem, T> work) {
        this.work = work;
    }

    @Override
    public T apply(SuppressionProblem problem) {
        return results.computeIfAbsent(problem, work);
    }
}
