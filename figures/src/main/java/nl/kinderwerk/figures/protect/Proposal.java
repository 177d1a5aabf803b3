package nl.kinderwerk.figures.protect;

import java.util.List;
import java.util.Set;

/**
 * Everything one would like to publish of a dataset version. Planned at once, because what is safe alone may not be
 * safe together.
 *
 * @param wave the wave; only what was published of the same wave is linked
 * @param version the dataset version
 * @param places the domains, the most important first: the country, provinces, municipalities, then crossings. Which of
 *     them form a tree is found from their atoms.
 * @param items the answers
 * @param consenting organisations that agreed, and announced it in the invitation, to be recognisable
 */
public record Proposal(
        String wave, String version, List<Place> places, List<ItemCounts> items, Set<String> consenting) {
    public Proposal {
        places = List.copyOf(places);
        items = List.copyOf(items);
        consenting = Set.copyOf(consenting);
    }
}
