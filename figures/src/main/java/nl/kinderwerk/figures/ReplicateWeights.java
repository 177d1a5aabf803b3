package nl.kinderwerk.figures;

import java.util.List;
import java.util.Map;

/**
 * Replicate weights as factors of each primary sampling unit, by its name.
 *
 * @param factors for each unit a factor in each replicate
 */
public record ReplicateWeights(Map<String, List<Double>> factors, ReplicateScales scales) implements Replicates {
    public ReplicateWeights {
        factors = Map.copyOf(factors);
        int size = scales.count();
        if (factors.values().stream().anyMatch(f -> f.size() != size)) {
            throw new UnusableDataException(
                    "Every unit needs as many replicate factors as there are replicates, " + size + ".");
        }
    }

    ReplicateFactors of(PsuTable table) {
        double[][] byUnit = new double[scales.count()][table.sample().units().size()];
        for (int u = 0; u < table.sample().units().size(); u++) {
            String unit = table.sample().units().get(u).name();
            List<Double> ofUnit = factors.get(unit);
            if (ofUnit == null) {
                throw new UnusableDataException(
                        "Unit " + unit + " has no replicate factors. Add it to the replicate weights.");
            }
            for (int r = 0; r < byUnit.length; r++) {
                byUnit[r][u] = ofUnit.get(r);
            }
        }
        return ReplicateFactors.ofUnits(byUnit, table, scales);
    }
}
