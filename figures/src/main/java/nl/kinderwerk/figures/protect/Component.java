package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.figures.protect.Attack.Sum;

/** Published sums that overlap one another, directly or through others, and the persons in them. */
final class Component {
    private static final double ROUNDING = 1e-6;
    private final Base base;
    private final List<Sum> sums;
    private final BitSet atoms = new BitSet();
    private final List<BitSet> pieces;
    private final List<List<Long>> witnesses = new ArrayList<>();

    Component(Base base, List<Sum> sums) {
        this.base = base;
        this.sums = List.copyOf(sums);
        sums.forEach(s -> atoms.or(s.atoms()));
        this.pieces = Base.pieces(sums.stream().map(Sum::atoms).toList());
    }

    BitSet atoms() {
        return atoms;
    }

    List<Sum> sums() {
        return sums;
    }

    /** How many of the group's members in this component can have said it; whole numbers. */
    Interval interval(BitSet group) {
        if (sums.size() == 1) {
            return within(group, sums.getFirst());
        }
        LinearProgram programme = new LinearProgram();
        List<Integer> inside = new ArrayList<>();
        List<Integer> outside = new ArrayList<>();
        for (BitSet piece : pieces) {
            inside.add(programme.variable(0, base.size(Base.common(piece, group)), true));
            outside.add(programme.variable(0, base.size(Base.minus(piece, group)), true));
        }
        sums.forEach(s -> restrict(programme, s, inside, outside));
        Map<Integer, Integer> members = new HashMap<>();
        inside.forEach(i -> members.put(i, 1));
        double low = witness(programme.minimise(members).orElseThrow(Component::contradiction), inside, outside);
        double high = witness(programme.maximise(members).orElseThrow(Component::contradiction), inside, outside);
        return new Interval(low, high);
    }

    static IllegalStateException contradiction() {
        return new IllegalStateException("The published figures contradict each other: no answers fit them all.");
    }

    private void restrict(LinearProgram programme, Sum sum, List<Integer> inside, List<Integer> outside) {
        Map<Integer, Integer> terms = new HashMap<>();
        for (int p = 0; p < pieces.size(); p++) {
            if (pieces.get(p).intersects(sum.atoms())) {
                terms.put(inside.get(p), 1);
                terms.put(outside.get(p), 1);
            }
        }
        programme.equal(terms, sum.x());
    }

    /** Keeps the possible answers found, for they are possible for every other group too. */
    private double witness(LinearProgram.Solution solution, List<Integer> inside, List<Integer> outside) {
        List<Long> said = new ArrayList<>();
        for (int p = 0; p < pieces.size(); p++) {
            said.add(Math.round(solution.values()[inside.get(p)] + solution.values()[outside.get(p)]));
        }
        witnesses.add(said);
        return Math.rint(solution.value() / ROUNDING) * ROUNDING;
    }

    /** A width that the group's interval has at least: exact for a single sum, otherwise by the witnesses so far. */
    double widthSeen(BitSet group) {
        if (!atoms.intersects(group)) {
            return 0;
        }
        if (sums.size() == 1) {
            return within(group, sums.getFirst()).width();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (List<Long> said : witnesses) {
            Interval seen = seen(group, said);
            low = Math.min(low, seen.low());
            high = Math.max(high, seen.high());
        }
        return Math.max(0, high - low);
    }

    private Interval seen(BitSet group, List<Long> said) {
        double low = 0;
        double high = 0;
        for (int p = 0; p < pieces.size(); p++) {
            int members = base.size(Base.common(pieces.get(p), group));
            low += Math.max(0, said.get(p) - base.size(pieces.get(p)) + members);
            high += Math.min(members, said.get(p));
        }
        return new Interval(low, high);
    }

    /** What one sum says about a group within it: [max(0, x − n + n_G), min(n_G, x)]. */
    private Interval within(BitSet group, Sum sum) {
        return within(base, group, sum);
    }

    /** What one sum says about its members in a group: [max(0, x − n + n_G), min(n_G, x)] (statistics.md, 9.6). */
    static Interval within(Base base, BitSet group, Sum sum) {
        int members = base.size(Base.common(group, sum.atoms()));
        return new Interval(Math.max(0, sum.x() - base.size(sum.atoms()) + members), Math.min(members, sum.x()));
    }
}
