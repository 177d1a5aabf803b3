package nl.kinderwerk.figures.protect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Deviation;

/**
 * The cheapest secondary suppression, by cuts (statistics.md, 9.5; Fischetti and Salazar 2001): an integer programme
 * proposes a pattern, the attacker's linear programmes name what it leaves open, each as a cut Σ κ s ≥ ρ, and so on until
 * none is left. Never worse than {@link GreedySuppression}, which is the answer when time runs out.
 *
 * @param limit time to look for a better pattern than the greedy one
 * @param greedy where the search starts
 */
record OptimalSuppression(Duration limit, Suppression greedy) implements Suppression {
    /** The limit of the method. */
    static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

    OptimalSuppression(Duration limit) {
        this(limit, problem -> new GreedySuppression(problem).solve());
    }

    /** For many problems together: once the time is over, the greedy pattern is the answer. */
    static Suppression within(Duration limit, Suppression greedy) {
        long deadline = System.nanoTime() + limit.toNanos();
        return problem -> new OptimalSuppression(Duration.ofNanos(deadline - System.nanoTime()), greedy).solve(problem);
    }

    @Override
    public Optional<Pattern> solve(SuppressionProblem problem) {
        return greedy.solve(problem).map(found -> new Search(problem, found).solve());
    }

    private final class Search {
        private final SuppressionProblem problem;
        private final List<Deviation> deviations;
        private final List<Cut> cuts = new ArrayList<>();
        private final long deadline = System.nanoTime() + limit.toNanos();
        private Pattern best;

        Search(SuppressionProblem problem, Pattern greedy) {
            this.problem = problem;
            this.deviations = problem.deviations();
            this.best = greedy;
            problem.table().equations().forEach(this::neverOneAlone);
        }

        /** A cell that is withheld alone in an equation is found by subtraction. */
        private void neverOneAlone(Equation equation) {
            Map<Integer, Integer> terms = equation.terms();
            for (Integer cell : terms.keySet()) {
                Map<Integer, Double> others = new HashMap<>();
                terms.keySet().forEach(other -> others.put(other, other.equals(cell) ? -1.0 : 1.0));
                cuts.add(new Cut(others, 0));
            }
        }

        Pattern solve() {
            double bound = 0;
            while (timeLeft() && bound < best.cost()) {
                Optional<LinearProgram.Solution> proposal = propose();
                if (proposal.isEmpty()) {
                    return timeLeft() ? proven(best) : open(bound);
                }
                if (!proposal.get().optimal() || !timeLeft()) {
                    return open(bound);
                }
                bound = Math.ceil(proposal.get().value() - 1e-6);
                if (!cut(pattern(proposal.get()))) {
                    BitSet withheld = pattern(proposal.get());
                    return proven(new Pattern(withheld, problem.cost(withheld), bound, true));
                }
            }
            return bound < best.cost() ? open(bound) : proven(best);
        }

        private static Pattern proven(Pattern pattern) {
            return new Pattern(pattern.withheld(), pattern.cost(), pattern.cost(), true);
        }

        private Pattern open(double bound) {
            return new Pattern(best.withheld(), best.cost(), bound, false);
        }

        private boolean timeLeft() {
            return System.nanoTime() < deadline;
        }

        /** The cheapest pattern that satisfies the cuts and beats the best; empty when there is none. */
        private Optional<LinearProgram.Solution> propose() {
            LinearProgram master = new LinearProgram().limit(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            BitSet start = problem.start();
            Map<Integer, Integer> costs = new HashMap<>();
            for (int cell = 0; cell < problem.costs().size(); cell++) {
                int lower = start.get(cell) ? 1 : 0;
                int upper = problem.mustPublish().get(cell) && lower == 0 ? 0 : 1;
                costs.put(master.variable(lower, upper, true), problem.costs().get(cell));
            }
            cuts.forEach(c -> master.atLeast(c.terms(), c.atLeast()));
            master.atMost(costs, best.cost() - 1.0);
            return master.minimise(costs);
        }

        private BitSet pattern(LinearProgram.Solution solution) {
            BitSet withheld = new BitSet();
            for (int cell = 0; cell < problem.costs().size(); cell++) {
                withheld.set(cell, solution.values()[cell] > 0.5);
            }
            return withheld;
        }

        /** Adds a cut for each deviation that the pattern makes impossible; false when there is none. */
        private boolean cut(BitSet withheld) {
            int before = cuts.size();
            Movement movement = new Movement(problem.table(), withheld);
            deviations.stream()
                    .filter(d -> !movement.allows(d))
                    .map(d -> Cut.of(problem.table(), withheld, d))
                    .forEach(cuts::add);
            return cuts.size() > before;
        }
    }
}
