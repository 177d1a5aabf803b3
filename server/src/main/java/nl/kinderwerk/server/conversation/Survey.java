package nl.kinderwerk.server.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.kinderwerk.edition.Beside;
import nl.kinderwerk.edition.Site;

/** What the study found about the aims of a report: shares of an edition, protected as there. */
final class Survey {
    /** More would crowd out the stories. */
    private static final int MOST = 3;

    private final Supplier<Site> site;

    Survey(Supplier<Site> site) {
        this.site = site;
    }

    /**
     * The newest findings for the area of the organisation, by language.
     *
     * @param aims codes of the study; the first few count
     */
    Map<String, Beside> about(List<String> aims, Office office) {
        var codes = Set.copyOf(aims.subList(0, Math.min(MOST, aims.size())));
        var found = new HashMap<String, Beside>();
        if (!codes.isEmpty()) {
            var newest = site.get();
            var item = office.practice().aims().id();
            for (var language : newest.study().languages()) {
                newest.around(item, codes, office.municipality(), language)
                        .ifPresent(findings -> found.put(language, findings));
            }
        }
        return found;
    }
}
