package nl.kinderwerk.figures.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.figures.protect.Attack.Sum;

/**
 * Published sums that overlap one another, directly or through others, and the persons in them. Remembers what it worked
 * out; for one thread.
 */
final class Component {
    private static final double ROUNDING = 1e-6;
    private final Base base;
    private final List<Sum> sums;
    private final BitSet atoms = new BitSet();
    private final List<BitSet> pieces;
    private final int[] sizes;
    private final Set<Witness> witnesses = new HashSet<>();
    private final Map<BitSet, Double> lowest = new HashMap<>();
    private final Map<BitSet, Double> highest = new HashMap<>();

    /** How many of each piece said it, in one possible world. */
    private record Witness(List<Integer> said) {}

    Component(Base base, List<Sum> sums) {
        this.base = base;
        this.sums = List.copyOf(sums);
        sums.forEach(s -> atoms.or(s.atoms()));
        this.pieces = sums.size() == 1
                ? List.of()
                : Base.pieces(sums.stream().map(Sum::atoms).toList());
        this.sizes = pieces.stream().mapToInt(base::size).toArray();
    }

    BitSet atoms() {
        return atoms;
    }

    /** How many of the group's members in this component can have said it; whole numbers. */
    Interval interval(BitSet group) {
        return sums.size() == 1 ? within(base, group, sums.getFirst()) : new Interval(lowest(group), highest(group));
    }

    private double lowest(BitSet group) {
        return lowest.computeIfAbsent(Base.common(group, atoms), g -> extreme(g, -1));
    }

    private double highest(BitSet group) {
        return highest.computeIfAbsent(Base.common(group, atoms), g -> extreme(g, 1));
    }

    /** @param sign 1 for the most that can have said it, −1 for the least */
    private double extreme(BitSet group, int sign) {
        LinearProgram programme = new LinearProgram();
        int[] members = members(group);
        int[] inside = new int[members.length];
        int[] outside = new int[members.length];
        for (int p = 0; p < members.length; p++) {
            inside[p] = programme.variable(0, members[p], true);
            outside[p] = programme.variable(0, sizes[p] - members[p], true);
        }
        sums.forEach(s -> restrict(programme, s, inside, outside));
        Map<Integer, Integer> target = new HashMap<>();
        Arrays.stream(inside).forEach(i -> target.put(i, 1));
        LinearProgram.Solution found =
                (sign < 0 ? programme.lowest(target) : programme.highest(target)).orElseThrow(Component::contradiction);
        remember(found, inside, outside);
        return Math.rint(found.value() / ROUNDING) * ROUNDING;
    }

    /** Persons of each piece that are in the group. */
    private int[] members(BitSet group) {
        return pieces.stream().mapToInt(p -> base.size(Base.common(p, group))).toArray();
    }

    static IllegalStateException contradiction() {
        return new IllegalStateException("The published figures contradict each other: no answers fit them all.");
    }

    private void restrict(LinearProgram programme, Sum sum, int[] inside, int[] outside) {
        Map<Integer, Integer> terms = new HashMap<>();
        for (int p = 0; p < inside.length; p++) {
            if (pieces.get(p).intersects(sum.atoms())) {
                terms.put(inside[p], 1);
                terms.put(outside[p], 1);
            }
        }
        programme.equal(terms, sum.x());
    }

    /** Keeps the possible answers found, for they are possible for every other group too. */
    private void remember(LinearProgram.Solution solution, int[] inside, int[] outside) {
        Integer[] said = new Integer[inside.length];
        Arrays.setAll(said, p -> (int) Math.round(solution.values()[inside[p]] + solution.values()[outside[p]]));
        witnesses.add(new Witness(List.of(said)));
    }

    /** A width that the group's interval has at least: exact for a single sum, otherwise by the witnesses so far. */
    double widthSeen(BitSet group) {
        if (sums.size() == 1) {
            return within(base, group, sums.getFirst()).width();
        }
        int[] members = members(group);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Witness witness : witnesses) {
            Interval seen = seen(members, witness.said());
            low = Math.min(low, seen.low());
            high = Math.max(high, seen.high());
        }
        return Math.max(0, high - low);
    }

    private Interval seen(int[] members, List<Integer> said) {
        double low = 0;
        double high = 0;
        for (int p = 0; p < members.length; p++) {
            low += Math.max(0, said.get(p) - sizes[p] + members[p]);
            high += Math.min(members[p], said.get(p));
        }
        return new Interval(low, high);
    }

    /** Looks for a world in which many of the group said it; {@link #widthSeen} may be more afterwards. */
    void explore(BitSet group) {
        if (sums.size() > 1) {
            highest(group);
        }
    }

    /** What one sum says about its members in a group: [max(0, x − n + n_G), min(n_G, x)] (statistics.md, 9.6). */
    static Interval within(Base base, BitSet group, Sum sum) {
        int members = base.size(Base.common(group, sum.atoms()));
        return new Interval(Math.max(0, sum.x() - base.size(sum.atoms()) + members), Math.min(members, sum.x()));
    }
}
