package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The decisions about a series while they are being made: they only ever turn from shown to withheld. */
final class Verdicts {
    private final Series series;
    private final List<Reason> reasons;

    Verdicts(Series series, List<Reason> primary) {
        this.series = series;
        this.reasons = new ArrayList<>(primary);
    }

    Verdicts copy() {
        return new Verdicts(series, reasons);
    }

    Reason reason(int group) {
        return reasons.get(group);
    }

    void withhold(int group, Reason reason) {
        reasons.set(group, reason);
    }

    /** What an outsider has: everything shown, and everything published before, which cannot be taken back. */
    BitSet known() {
        return select(g -> series.groups().get(g).fixed() || reasons.get(g) == Reason.PUBLISHED);
    }

    /** What is shown and could still be withheld. */
    BitSet open() {
        return select(g -> !series.groups().get(g).fixed() && reasons.get(g) == Reason.PUBLISHED);
    }

    private BitSet select(IntPredicate wanted) {
        BitSet selected = new BitSet();
        IntStream.range(0, reasons.size()).filter(wanted).forEach(selected::set);
        return selected;
    }

    /** Whether no more groups are withheld, with no more respondents in them: Σ (respondents + 1) as in the problem. */
    boolean notWorseThan(Verdicts other) {
        return withheld().cardinality() <= other.withheld().cardinality() && cost() <= other.cost();
    }

    private BitSet withheld() {
        return select(g -> series.groups().get(g).planned() && reasons.get(g) != Reason.PUBLISHED);
    }

    private int cost() {
        return withheld().stream()
                .map(g -> series.base().size(series.groups().get(g).atoms()) + 1)
                .sum();
    }
}
