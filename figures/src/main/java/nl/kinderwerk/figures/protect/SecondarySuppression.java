package nl.kinderwerk.figures.protect;

import java.time.Duration;
import java.util.Optional;

/** Two ways to solve a suppression problem; both give patterns that {@link SuppressionProblem#protects} approves. */
public final class SecondarySuppression {
    private SecondarySuppression() {}

    /** The cheapest pattern, or when time runs out the best found with a bound; empty when none is safe. */
    public static Optional<Pattern> optimal(SuppressionProblem problem, Duration limit) {
        return new OptimalSuppression(limit).solve(problem);
    }

    /** A safe pattern, quickly; empty when none is safe. */
    public static Optional<Pattern> greedy(SuppressionProblem problem) {
        return new GreedySuppression(problem).solve();
    }
}
