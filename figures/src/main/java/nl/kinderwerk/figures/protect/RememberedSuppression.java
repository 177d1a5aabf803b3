package nl.kinderwerk.figures.protect;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Solves a problem once, for many threads: items that everybody answered have the same table of respondents. What earlier
 * figures give away cannot be protected any more: it makes no demands.
 */
final class RememberedSuppression implements Suppression {
    private final Suppression suppression;
    private final Map<SuppressionProblem, Optional<Pattern>> solved = new ConcurrentHashMap<>();

    RememberedSuppression(Suppression suppression) {
        this.suppression = suppression;
    }

    @Override
    public Optional<Pattern> solve(SuppressionProblem problem) {
        return solved.computeIfAbsent(problem, p -> suppression.solve(p.attainable()));
    }
}
