package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.List;

/**
 * Which cells to withhold so that every primary one stays uncertain, at the least cost (statistics.md, 9.5).
 *
 * @param table cells and equations
 * @param primaries what must be withheld and how uncertain it must stay
 * @param costs cost of withholding, by cell; 0 for what is never shown
 * @param mustPublish cells that cannot be withheld: they were published before, or are wanted at any price
 * @param neverShown cells that are not published anyhow, and need no protection of their own
 */
public record SuppressionProblem(
        LinkedTable table, List<Primary> primaries, List<Integer> costs, BitSet mustPublish, BitSet neverShown) {

    /** A cell whose interval must cover {@code [low, high]}, a range that holds its value. */
    public record Primary(int cell, int low, int high) {}

    /** The problem without the demands that are not met even when everything is withheld that may be. */
    SuppressionProblem attainable() {
        BitSet most = new BitSet();
        most.set(0, table.values().size());
        most.andNot(mustPublish);
        List<Primary> met = primaries.stream()
                .filter(p -> table.interval(p.cell(), most, false).covers(p.low(), p.high()))
                .toList();
        return new SuppressionProblem(table, met, costs, mustPublish, neverShown);
    }

    /** What is withheld in any case. */
    BitSet start() {
        BitSet start = (BitSet) neverShown.clone();
        primaries.forEach(p -> start.set(p.cell()));
        return start;
    }

    /** Cost of withholding these cells. */
    int cost(BitSet withheld) {
        return withheld.stream().map(costs::get).sum();
    }

    /** Whether an outsider's interval is wide enough for every primary cell. */
    public boolean protects(BitSet withheld) {
        return primaries.stream()
                .allMatch(p -> table.interval(p.cell(), withheld, false).covers(p.low(), p.high()));
    }

    /** The deviations that must stay possible, away from the true values. */
    List<Deviation> deviations() {
        return primaries.stream()
                .flatMap(p -> java.util.stream.Stream.of(
                        new Deviation(p.cell(), -1, value(p) - p.low()),
                        new Deviation(p.cell(), 1, p.high() - value(p))))
                .filter(d -> d.size() > 0)
                .toList();
    }

    private int value(Primary primary) {
        return table.values().get(primary.cell());
    }

    /** An outsider must hold it possible that the cell is {@code size} lower (sign −1) or higher (sign 1). */
    record Deviation(int cell, int sign, int size) {}
}
