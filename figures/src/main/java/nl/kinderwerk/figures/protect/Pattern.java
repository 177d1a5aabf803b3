package nl.kinderwerk.figures.protect;

import java.util.BitSet;

/**
 * Which cells are withheld.
 *
 * @param withheld all of them, primary and secondary
 * @param cost their cost
 * @param bound no safe pattern can cost less
 * @param optimal whether that was proven of this one
 */
public record Pattern(BitSet withheld, int cost, double bound, boolean optimal) {
    /** How much cheaper a better pattern could be, as a share of the cost. */
    public double gap() {
        return cost == 0 ? 0 : (cost - bound) / cost;
    }
}
