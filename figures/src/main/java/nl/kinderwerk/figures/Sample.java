package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The primary sampling units of the whole file, sorted by stratum and name: n_h and N_h are counted here, never in a
 * domain.
 *
 * @param strata in order of name
 * @param units in order of stratum and name
 */
record Sample(List<Stratum> strata, List<Unit> units) {
    /**
     * @param first place of the stratum's first unit
     * @param sampled number of units, n_h
     * @param fraction sampled share of the units in the population, f_h; 0 when drawn with replacement
     */
    record Stratum(String name, int first, int sampled, double fraction) {
        int end() {
            return first + sampled;
        }
    }

    /** @param stratum place of its stratum */
    record Unit(String name, int stratum) {}

    Sample {
        strata = List.copyOf(strata);
        units = List.copyOf(units);
    }

    /** Counts the units in the rows of the PSU table. */
    static Sample of(Iterable<PsuRow> rows) {
        var byStratum = new TreeMap<String, TreeMap<String, double[]>>();
        for (PsuRow row : rows) {
            byStratum
                    .computeIfAbsent(row.stratum(), s -> new TreeMap<>())
                    .merge(
                            row.unit(),
                            new double[] {row.smallestPopulation(), row.largestPopulation()},
                            Sample::widest);
        }
        var faults = new ArrayList<String>();
        var strata = new ArrayList<Stratum>();
        var units = new ArrayList<Unit>();
        byStratum.forEach((name, psus) -> {
            double fraction = fraction(name, psus, faults);
            psus.keySet().forEach(psu -> units.add(new Unit(psu, strata.size())));
            strata.add(new Stratum(name, units.size() - psus.size(), psus.size(), fraction));
        });
        var seen = new HashSet<String>();
        units.stream()
                .map(Unit::name)
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(
                        name -> faults.add(
                                "Unit " + name
                                        + " is in more than one stratum. Give every unit a name of its own, or put it in one stratum."));
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
        return new Sample(strata, units);
    }

    private static double[] widest(double[] a, double[] b) {
        return new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])};
    }

    private static double fraction(String name, Map<String, double[]> psus, List<String> faults) {
        double[] population = psus.values().stream().reduce(Sample::widest).orElseThrow();
        String stratum = name.isEmpty() ? "The population size" : "The population size of stratum " + name;
        if (population[0] != population[1]) {
            faults.add(stratum + " is not the same in every row: " + Words.number(population[0]) + " and "
                    + Words.number(population[1]) + ". Give each stratum one number.");
        } else if (population[1] != 0 && population[1] < psus.size()) {
            faults.add(stratum + " is " + Words.number(population[1]) + ", but " + psus.size()
                    + " units were sampled. Give the number of units in the population.");
        }
        return population[1] == 0 ? 0 : psus.size() / population[1];
    }
}
