package nl.kinderwerk.figures;

import java.util.List;
import java.util.Map;

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
    }

    /** The population total of a column of numbers. */
    public record Numeric(String column, double total) {}
}
