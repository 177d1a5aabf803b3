package nl.kinderwerk.figures.protect;

import java.util.Optional;

/** A way to solve a suppression problem: optimal, or fast. */
interface Suppression {
    /** A safe pattern; empty when even withholding all that may be withheld is not enough. */
    Optional<Pattern> solve(SuppressionProblem problem);
}
