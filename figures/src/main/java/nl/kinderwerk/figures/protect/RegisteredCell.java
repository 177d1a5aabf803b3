package nl.kinderwerk.figures.protect;

import java.math.BigInteger;
import java.util.Map;

/**
 * What was registered in one cell of a table, for example a neighbourhood in a month.
 *
 * @param keys sum of the record keys of all registered counts above 0 ({@link CellKey#ofRecord})
 * @param largestSession attendances of the largest session: the only sure number of <em>different</em> children
 * @param byOrganisation attendances of each organisation; their sum is the count that is protected
 */
public record RegisteredCell(BigInteger keys, int largestSession, Map<String, Integer> byOrganisation) {
    public RegisteredCell {
        byOrganisation = Map.copyOf(byOrganisation);
    }

    int count() {
        return byOrganisation.values().stream().mapToInt(n -> n).sum();
    }

    /** The contribution of the largest organisation (0), the second (1) and so on; 0 when there is none. */
    int largest(int rank) {
        return byOrganisation.values().stream()
                .sorted((a, b) -> b - a)
                .skip(rank)
                .findFirst()
                .orElse(0);
    }
}
