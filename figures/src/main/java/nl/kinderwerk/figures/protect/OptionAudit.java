package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.figures.protect.Attack.Sum;

/** Plays the attacker on one option, and judges what was found (statistics.md, 9.6). */
final class OptionAudit {
    private final Base base;
    private final Attack attack;
    private final List<Sum> safeSums;
    private final List<Sum> safePieces;

    OptionAudit(Base base, boolean sensitive, PrimaryRules rules, List<Sum> published) {
        this.base = base;
        this.attack = new Attack(base, published);
        this.safeSums = published.stream()
                .filter(s -> rules.judge(s.atoms(), base) == Reason.PUBLISHED)
                .filter(s -> !sensitive || !rules.oneSided(base.size(s.atoms()), s.x()))
                .toList();
        this.safePieces = Attack.reduce(Attack.nested(safeSums)).stream()
                .filter(s -> rules.judge(s.atoms(), base) == Reason.PUBLISHED)
                .toList();
    }

    /** The groups of which too much is known, with what is known. */
    Optional<Finding> firstTooNarrow(Map<BitSet, String> groups) {
        return groups.entrySet().stream()
                .filter(g -> !attack.leaves(required(g.getKey()), g.getKey()))
                .findFirst()
                .map(g -> new Finding(g.getKey(), g.getValue(), attack.interval(g.getKey()), required(g.getKey())));
    }

    /** Everybody whose figures bear on the group. */
    BitSet linkedWith(BitSet group) {
        return attack.linkedWith(group);
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
        int n = base.size(group);
        return Math.min(Math.max(1, (n + 1) / 2), Math.min(bySafeFigure(group, n), bySafePieces(group)));
    }

    private double bySafeFigure(BitSet group, int n) {
        return safeSums.stream()
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
