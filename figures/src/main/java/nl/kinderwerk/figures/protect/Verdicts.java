package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The decisions about a series while they are being made: they only ever turn from shown to withheld. */
final class Verdicts {
    private final Series series;
    private final List<Reason> reasons;

    Verdicts(Series series, List<Reason> primary) {
        this.series = series;
        this.reasons = new ArrayList<>(primary);
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

    private BitSet select(java.util.function.IntPredicate wanted) {
        BitSet selected = new BitSet();
        IntStream.range(0, reasons.size()).filter(wanted).forEach(selected::set);
        return selected;
    }
}
