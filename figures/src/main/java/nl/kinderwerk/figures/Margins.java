package nl.kinderwerk.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of the population, to which weights are fitted.
 *
 * @param categorical population counts by category
 * @param numeric population totals of columns of numbers
 */
public record Margins(List<Categorical> categorical, List<Numeric> numeric) {
    public Margins {
        categorical = List.copyOf(categorical);
        numeric = List.copyOf(numeric);
    }

    /**
     * @param column the column that holds the categories
     * @param totals population count of each category
     */
    public record Categorical(String column, Map<String, Double> totals) {
        public Categorical {
            totals = Map.copyOf(totals);
        }

        double sum() {
            return new TreeMap<>(totals).values().stream().mapToDouble(t -> t).sum();
        }

        private Categorical scaledTo(double sum) {
            double factor = sum / sum();
            var scaled = new TreeMap<String, Double>();
            totals.forEach((category, total) -> scaled.put(category, total * factor));
            return Math.abs(factor - 1) < 1e-12 ? this : new Categorical(column, scaled);
        }
    }

    /** The population total of a column of numbers. */
    public record Numeric(String column, double total) {}

    /** The totals of each item brought to those of the first; they may differ by rounding, not by more. */
    Margins rescaled() {
        if (categorical.isEmpty()) {
            return this;
        }
        double first = categorical.getFirst().sum();
        return new Margins(categorical.stream().map(m -> m.scaledTo(first)).toList(), numeric);
    }
}
