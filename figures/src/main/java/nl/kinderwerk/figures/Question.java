package nl.kinderwerk.figures;

import java.util.List;

/**
 * The indicators that are published together as one figure, in the codebook's order.
 *
 * @param id unique within a publication; usually the item's id
 * @param indicators one for each option shown
 * @param sensitive whether both sides of every share need at least {@code survey.minEachSide} persons
 */
public record Question(String id, List<Indicator> indicators, boolean sensitive) {
    public Question {
        indicators = List.copyOf(indicators);
    }
}
