package nl.kinderwerk.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks what rows say together about the design: clusters lie in one stratum, and fewer are drawn than exist. */
final class DesignCheck {
    /** Takes a fault of a column. */
    interface Reporter {
        void fault(String column, String message, String remedy);
    }

    private final Reporter reporter;
    private final Map<String, String> provinceOf = new HashMap<>();
    private final Map<String, String> populationOf = new HashMap<>();
    private final Map<String, Set<String>> organisationsIn = new HashMap<>();

    DesignCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    void row(String organisation, String province, String population) {
        if (!provinceOf.computeIfAbsent(organisation, o -> province).equals(province)) {
            reporter.fault(
                    Layout.ORGANISATION, "This organisation lies in another province above.", "Use one province.");
        }
        if (!populationOf.computeIfAbsent(province, p -> population).equals(population)) {
            reporter.fault(Layout.POPULATION, "Another number stands above for this province.", "Use one number.");
        }
        organisationsIn.computeIfAbsent(province, p -> new HashSet<>()).add(organisation);
    }

    void end() {
        organisationsIn.forEach((province, organisations) -> {
            var population = populationOf.getOrDefault(province, "");
            if (population.matches("\\d{1,9}") && Integer.parseInt(population) < organisations.size()) {
                reporter.fault(
                        Layout.POPULATION,
                        "In " + province + " more organisations answered than exist.",
                        "Raise the number, or check the codes of the organisations.");
            }
        });
    }
}
