package nl.kinderwerk.server.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kinderwerk.edition.Beside;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.publish.CurrentSite;

/** What the study found about the aims of a report: shares of an edition, protected as there. */
final class Survey {
    /** More would crowd out the stories. */
    private static final int MOST = 3;

    private final CurrentSite site;

    Survey(CurrentSite site) {
        this.site = site;
    }

    /**
     * The newest findings for the area of the organisation, by language.
     *
     * @param aims codes of the study; the first few count
     */
    Map<String, Beside> about(List<String> aims, Workplace place) {
        var codes = Set.copyOf(aims.subList(0, Math.min(MOST, aims.size())));
        var found = new HashMap<String, Beside>();
        if (!codes.isEmpty()) {
            var newest = site.get();
            var item = place.practice().aims().id();
            for (var language : newest.study().languages()) {
                newest.around(item, codes, place.municipality(), language)
                        .ifPresent(findings -> found.put(language, findings));
            }
        }
        return found;
    }
}
