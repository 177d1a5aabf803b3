package nl.kinderwerk.figures.protect;

import java.util.List;
import java.util.Map;

/**
 * What was answered to one item, atom by atom.
 *
 * @param item id of the item or question
 * @param sensitive whether both sides of every share need {@code minEachSide} persons
 * @param options one for each option that would be shown
 */
public record ItemCounts(String item, boolean sensitive, List<OptionCounts> options) {
    public ItemCounts {
        options = List.copyOf(options);
    }

    /**
     * @param option the option's code
     * @param atoms the atoms with persons in the base of this option; others may be left out
     */
    public record OptionCounts(String option, Map<Atom, Tally> atoms) {
        public OptionCounts {
            atoms = Map.copyOf(atoms);
        }
    }
}
