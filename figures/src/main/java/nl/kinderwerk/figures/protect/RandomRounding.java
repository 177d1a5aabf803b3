package nl.kinderwerk.figures.protect;

/**
 * Unbiased rounding of a count to a multiple of the base, by the cell's key (statistics.md, 9.4 step 3): with
 * r = c mod base the published value is c − r when the key is below 1 − r/base, else c − r + base.
 *
 * @param base 5 by default; no value is more than base − 1 off
 */
record RandomRounding(int base) {
    /** The published value of a count; the same records with a larger count never get a smaller one. */
    int round(int count, double cellKey) {
        int rest = Math.floorMod(count, base);
        boolean down = cellKey < 1 - (double) rest / base;
        return down ? count - rest : count - rest + base;
    }
}
