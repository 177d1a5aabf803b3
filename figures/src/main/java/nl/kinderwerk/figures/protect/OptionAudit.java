package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.Attack.Sum;

/** Plays the attacker on one option, and judges what was found (statistics.md, 9.6). */
final class OptionAudit {
    private final Base base;
    private final Attack attack;
    private final Attack before;
    private final List<Sum> safeFigures;
    private final List<Sum> safePieces;

    /**
     * @param workings what was worked out about the same base before
     * @param published everything that is known
     * @param earlier the part of it that cannot be taken back: what it told already is no fault of the rest
     */
    OptionAudit(Workings workings, boolean sensitive, PrimaryRules rules, List<Sum> published, List<Sum> earlier) {
        this.base = workings.base();
        this.attack = new Attack(workings, published);
        this.before = new Attack(workings, earlier);
        List<Sum> safeSums =
                published.stream().filter(s -> safe(s, sensitive, rules)).toList();
        this.safeFigures = Stream.concat(safeSums.stream(), differences(safeSums))
                .filter(s -> safe(s, sensitive, rules))
                .distinct()
                .toList();
        this.safePieces = Attack.reduce(Attack.nested(safeSums)).stream()
                .filter(s -> safe(s, false, rules))
                .toList();
    }

    private boolean safe(Sum sum, boolean sensitive, PrimaryRules rules) {
        return rules.judge(sum.atoms(), base) == Reason.PUBLISHED
                && !(sensitive && rules.oneSided(base.size(sum.atoms()), sum.x()));
    }

    private static Stream<Sum> differences(List<Sum> sums) {
        return sums.stream()
                .flatMap(whole -> sums.stream()
                        .filter(part -> Base.contains(whole.atoms(), part.atoms()))
                        .map(part -> new Sum(Base.minus(whole.atoms(), part.atoms()), whole.x() - part.x())));
    }

    /** The groups of which too much is known, with what is known. */
    Optional<Finding> firstTooNarrow(Map<BitSet, String> groups) {
        return groups.entrySet().stream()
                .filter(g -> tooNarrow(g.getKey()))
                .findFirst()
                .map(g -> new Finding(g.getKey(), g.getValue(), attack.interval(g.getKey()), required(g.getKey())));
    }

    private boolean tooNarrow(BitSet group) {
        if (attack.shows(half(group), group)) {
            return false;
        }
        double required = required(group);
        return !attack.leaves(required, group)
                && !attack.leaves(Math.min(required, before.interval(group).width()), group);
    }

    /** All groups of which too much is known. */
    List<Finding> tooNarrow(Map<BitSet, String> groups) {
        return groups.entrySet().stream()
                .flatMap(g -> firstTooNarrow(Map.of(g.getKey(), g.getValue())).stream())
                .toList();
    }

    /**
     * The doubt that must be left: half of the group, unless a safe figure alone says more, for that was judged already.
     */
    double required(BitSet group) {
        double bySafe = Math.min(bySafeFigure(group, base.size(group)), bySafePieces(group));
        return Math.min(half(group), bySafe);
    }

    private int half(BitSet group) {
        return Math.max(1, (base.size(group) + 1) / 2);
    }

    private double bySafeFigure(BitSet group, int n) {
        return safeFigures.stream()
                .filter(s -> Base.contains(s.atoms(), group))
                .mapToDouble(s -> Component.within(base, group, s).width())
                .min()
                .orElse(n);
    }

    /** What the tree's safe remainders say of the group's parts; everything is possible outside them. */
    private double bySafePieces(BitSet group) {
        BitSet free = (BitSet) group.clone();
        safePieces.forEach(s -> free.andNot(s.atoms()));
        return base.size(free)
                + safePieces.stream()
                        .mapToDouble(s -> Component.within(base, group, s).width())
                        .sum();
    }

    /** @param required the width that the interval should have had */
    record Finding(BitSet group, String name, Interval interval, double required) {}
}
