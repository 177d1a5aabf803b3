package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Protection within a tree of areas (statistics.md, 9.3 step 3). What remains of a shown area after subtracting the
 * largest shown areas within it must be nobody, or a group that might be shown itself. For a nested family this is exact:
 * every sum or difference is a union of such remainders, and unions of safe groups are safe.
 *
 * @param tree the groups that form the tree: any two nested or apart
 */
record ResidualRule(Series series, PrimaryRules rules, BitSet tree) {
    private static final int MOST_STATES = 20_000;

    /** The groups that nest with all earlier ones, among those given. */
    static BitSet tree(Series series, BitSet candidates) {
        BitSet tree = new BitSet();
        candidates.stream()
                .filter(g -> tree.stream().allMatch(t -> Base.nested(atoms(series, g), atoms(series, t))))
                .forEach(tree::set);
        return tree;
    }

    /** Withholds the cheapest set of further areas that leaves only safe remainders; from the top down. */
    void apply(Verdicts verdicts) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int area : topDown()) {
                changed |= verdicts.known().get(area) && repair(area, verdicts);
            }
        }
    }

    private List<Integer> topDown() {
        return tree.stream()
                .boxed()
                .sorted(Comparator.comparing((Integer g) -> atoms(series, g).cardinality())
                        .reversed())
                .toList();
    }

    private boolean repair(int area, Verdicts verdicts) {
        if (rules.safe(remainder(area, verdicts.known()), series)) {
            return false;
        }
        Optional<BitSet> cheapest = cheapest(area, verdicts);
        if (cheapest.isPresent()) {
            boolean earlier = series.groups().get(area).fixed();
            Reason reason = earlier ? Reason.LINKED_WITH_EARLIER : Reason.REMAINDER_TOO_SMALL;
            cheapest.get().stream().forEach(g -> verdicts.withhold(g, reason));
            return true;
        }
        if (verdicts.open().get(area)) {
            verdicts.withhold(area, Reason.LINKED_WITH_EARLIER);
            return true;
        }
        return false;
    }

    /** What is left of an area after subtracting the largest known ones within it. */
    BitSet remainder(int area, BitSet known) {
        BitSet rest = (BitSet) atoms(series, area).clone();
        largestWithin(area, known).stream().forEach(g -> rest.andNot(atoms(series, g)));
        return rest;
    }

    private BitSet largestWithin(int area, BitSet known) {
        BitSet largest = new BitSet();
        topDown().stream()
                .filter(g -> known.get(g) && below(g, area))
                .filter(g -> largest.stream().noneMatch(l -> below(g, l)))
                .forEach(largest::set);
        return largest;
    }

    /** Whether the area lies within another; of two equal ones the later lies within the earlier. */
    private boolean below(int area, int other) {
        boolean equal = atoms(series, area).equals(atoms(series, other));
        return equal ? area > other : Base.contains(atoms(series, other), atoms(series, area));
    }

    /**
     * The areas to withhold so that the remainder is safe, at the smallest sum of respondents: tries sets in order of
     * cost, each time adding one of the largest areas still shown.
     */
    private Optional<BitSet> cheapest(int area, Verdicts verdicts) {
        PriorityQueue<BitSet> queue = new PriorityQueue<>(Comparator.comparingInt(this::cost));
        Set<BitSet> seen = new HashSet<>();
        queue.add(new BitSet());
        BitSet last = new BitSet();
        while (!queue.isEmpty() && seen.size() < MOST_STATES) {
            last = queue.remove();
            BitSet known = Base.minus(verdicts.known(), last);
            if (rules.safe(remainder(area, known), series)) {
                return Optional.of(last);
            }
            for (int next : withholdable(area, known, verdicts)) {
                BitSet more = (BitSet) last.clone();
                more.set(next);
                if (seen.add(more)) {
                    queue.add(more);
                }
            }
        }
        return smallestFirst(area, verdicts);
    }

    private int[] withholdable(int area, BitSet known, Verdicts verdicts) {
        return Base.common(largestWithin(area, known), verdicts.open()).stream().toArray();
    }

    /** When there are too many sets to try: withholds the smallest areas one by one. */
    private Optional<BitSet> smallestFirst(int area, Verdicts verdicts) {
        BitSet withheld = new BitSet();
        BitSet known = verdicts.known();
        while (!rules.safe(remainder(area, known), series)) {
            Optional<Integer> smallest = IntStream.of(withholdable(area, known, verdicts))
                    .boxed()
                    .min(Comparator.comparing(g -> series.base().size(atoms(series, g))));
            if (smallest.isEmpty()) {
                return Optional.empty();
            }
            withheld.set(smallest.get());
            known.clear(smallest.get());
        }
        return Optional.of(withheld);
    }

    private int cost(BitSet withheld) {
        return withheld.stream().map(g -> series.base().size(atoms(series, g))).sum();
    }

    private static BitSet atoms(Series series, int group) {
        return series.groups().get(group).atoms();
    }
}
