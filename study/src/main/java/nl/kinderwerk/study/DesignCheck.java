package nl.kinderwerk.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Checks what rows say together about the design: clusters lie in one stratum, and fewer are drawn than exist. */
final class DesignCheck {
    /** Takes a fault of a column. */
    interface Reporter {
        void fault(String column, String message, String value, String remedy);
    }

    private final Map<String, Area> areas;
    private final Reporter reporter;
    private final Map<String, String> provinceOf = new HashMap<>();
    private final Map<String, String> populationOf = new HashMap<>();
    private final Map<String, String> workersOf = new HashMap<>();
    private final Map<String, Integer> respondentsOf = new HashMap<>();
    private final Map<String, Set<String>> organisationsIn = new LinkedHashMap<>();

    DesignCheck(Map<String, Area> areas, Reporter reporter) {
        this.areas = areas;
        this.reporter = reporter;
    }

    void row(UnaryOperator<String> cell) {
        var province = cell.apply(Layout.PROVINCE);
        var organisation = cell.apply(Layout.ORGANISATION);
        var population = cell.apply(Layout.POPULATION);
        contains(province, cell.apply(Layout.MUNICIPALITY));
        if (!provinceOf.computeIfAbsent(organisation, o -> province).equals(province)) {
            reporter.fault(
                    Layout.ORGANISATION,
                    "This organisation lies in another province above.",
                    organisation,
                    "Use one province.");
        }
        if (!populationOf.computeIfAbsent(province, p -> population).equals(population)) {
            reporter.fault(
                    Layout.POPULATION, "Another number stands above for this province.", population, "Use one number.");
        }
        organisationsIn.computeIfAbsent(province, p -> new HashSet<>()).add(organisation);
        workers(organisation, cell.apply(Layout.WORKERS));
    }

    /** Nobody answers who does not work there. */
    private void workers(String organisation, String workers) {
        if (!workersOf.computeIfAbsent(organisation, o -> workers).equals(workers)) {
            reporter.fault(
                    Layout.WORKERS, "Another number stands above for this organisation.", workers, "Use one number.");
        }
        var respondents = respondentsOf.merge(organisation, 1, Integer::sum);
        if (isCount(workers) && Integer.parseInt(workers) < respondents) {
            reporter.fault(
                    Layout.WORKERS,
                    "More people answered than work for this organisation.",
                    workers,
                    "Raise the number in all its rows, or check the codes of the organisations.");
        }
    }

    private static boolean isCount(String cell) {
        return cell.matches("\\d{1,9}");
    }

    private void contains(String province, String municipality) {
        var area = areas.get(municipality);
        if (area != null
                && areas.containsKey(province)
                && !area.parent().orElse("").equals(province)) {
            reporter.fault(
                    Layout.MUNICIPALITY,
                    "This municipality does not lie in the province.",
                    municipality,
                    "Mend one of the two; areas.csv tells which belong together.");
        }
    }

    void end() {
        organisationsIn.forEach((province, organisations) -> {
            var population = populationOf.getOrDefault(province, "");
            if (isCount(population) && Integer.parseInt(population) < organisations.size()) {
                reporter.fault(
                        Layout.POPULATION,
                        "More organisations answered in " + province + " (" + organisations.size() + ") than exist.",
                        population,
                        "Raise the number, or check the codes of the organisations.");
            }
        });
    }
}
