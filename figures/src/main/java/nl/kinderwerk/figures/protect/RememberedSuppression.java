package nl.kinderwerk.figures.protect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Solves a problem once: items that everybody answered have the same table of respondents. */
final class RememberedSuppression implements Suppression {
    private final Suppression suppression;
    private final Map<SuppressionProblem, Optional<Pattern>> solved = new HashMap<>();

    RememberedSuppression(Suppression suppression) {
        this.suppression = suppression;
    }

    @Override
    public Optional<Pattern> solve(SuppressionProblem problem) {
        return solved.computeIfAbsent(problem, suppression::solve);
    }
}
