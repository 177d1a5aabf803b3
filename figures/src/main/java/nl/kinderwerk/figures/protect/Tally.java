package nl.kinderwerk.figures.protect;

/**
 * Unweighted answers of an atom to one option.
 *
 * @param n persons in the base
 * @param x persons who said it
 */
public record Tally(int n, int x) {
    public Tally {
        if (x < 0 || n < x) {
            throw new IllegalArgumentException(x + " of " + n + " persons cannot have said it.");
        }
    }
}
