package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.protect.SuppressionProblem.Deviation;

/**
 * Secondary suppression that is fast and safe, not always cheapest. For each primary cell and side it finds the cheapest
 * way, in units moved, to make the needed deviation possible, and withholds the cells on that way; then it gives back,
 * dearest first, what proves unnecessary. (The linear-programming heuristic of Kelly, Golden and Assad 1992, with the
 * clean-up of Fischetti and Salazar 2001.)
 */
final class GreedySuppression {
    private final SuppressionProblem problem;
    private final List<Deviation> deviations;

    GreedySuppression(SuppressionProblem problem) {
        this.problem = problem;
        this.deviations = problem.deviations();
    }

    /** A safe pattern; empty when even withholding all that may be withheld is not enough. */
    Optional<Pattern> solve() {
        BitSet withheld = problem.start();
        for (Deviation deviation : mostDemandingFirst()) {
            Optional<BitSet> way = way(deviation, withheld);
            if (way.isEmpty()) {
                return Optional.empty();
            }
            withheld.or(way.get());
        }
        giveBack(withheld);
        return Optional.of(new Pattern(withheld, problem.cost(withheld), 0, false));
    }

    private List<Deviation> mostDemandingFirst() {
        return deviations.stream()
                .sorted(Comparator.comparing(Deviation::size).reversed())
                .toList();
    }

    /** The cells that must move to make the deviation possible, given what is withheld already. */
    private Optional<BitSet> way(Deviation deviation, BitSet withheld) {
        BitSet movable = new BitSet();
        movable.set(0, problem.table().values().size());
        movable.andNot(problem.mustPublish());
        movable.or(withheld);
        return new Way(problem.table(), movable, deviation)
                .cheapest(i -> withheld.get(i) ? 0 : problem.costs().get(i));
    }

    private void giveBack(BitSet withheld) {
        BitSet start = problem.start();
        List<Integer> dearestFirst = withheld.stream()
                .filter(i -> !start.get(i))
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> problem.costs().get(i))
                        .reversed())
                .toList();
        for (int cell : dearestFirst) {
            withheld.clear(cell);
            if (!enough(withheld)) {
                withheld.set(cell);
            }
        }
    }

    private boolean enough(BitSet withheld) {
        Movement movement = new Movement(problem.table(), withheld);
        return deviations.stream().allMatch(movement::allows);
    }
}
