package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replicate weights in columns of the answers, one column for each replicate.
 *
 * @param combined whether a column holds the whole weight of the replicate, and not a factor of the weight
 */
public record ReplicateColumns(List<String> columns, boolean combined, ReplicateScales scales) implements Replicates {
    /** The column, made here, by which rows with the same factors are told from others. */
    static final String KEY = "replicate factors";

    public ReplicateColumns {
        columns = List.copyOf(columns);
        if (columns.size() != scales.count()) {
            throw new UnusableDataException("There are " + columns.size() + " columns of replicates and "
                    + scales.count() + " scales. Give as many of both.");
        }
    }

    /** The answers with the key. */
    Tabulator keyed(Tabulator tabulator, Design design) {
        var unknown = columns.stream()
                .filter(c -> !tabulator.columns().containsKey(c))
                .map(c -> "There is no column " + c + " of replicate weights.")
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnusableDataException(unknown);
        }
        return new ExtendedTabulator(tabulator, Map.of(KEY, "md5(concat_ws('|', " + list(tabulator, design) + "))"));
    }

    /** A factor is the column over the weight, so that rows with other weights are told apart too. */
    private String list(Tabulator tabulator, Design design) {
        return Stream.concat(columns.stream(), design.weight().filter(w -> combined).stream())
                .map(c -> "coalesce(CAST(" + tabulator.quoted(c) + " AS VARCHAR), '')")
                .collect(Collectors.joining(", "));
    }

    /** @param keyed the answers with the key, by which the rows of the table are told apart */
    ReplicateFactors of(PsuTable table, Tabulator keyed, Design design) {
        Map<String, double[]> factors = factors(keyed, design);
        int place = table.atoms().indexOf(KEY);
        double[][] byRow = new double[columns.size()][table.rows().size()];
        for (int row = 0; row < table.rows().size(); row++) {
            double[] ofRow = factors.get(table.rows().get(row).atom().get(place).orElseThrow());
            for (int r = 0; r < byRow.length; r++) {
                byRow[r][row] = ofRow == null ? 0 : ofRow[r];
            }
        }
        return new ReplicateFactors(byRow, scales);
    }

    private Map<String, double[]> factors(Tabulator keyed, Design design) {
        var sql = new Conditions(keyed);
        String weight = combined ? design.weight().map(sql::number).orElse("1") : "1";
        var select = new ArrayList<String>();
        columns.forEach(c -> select.add("any_value(TRY_" + sql.number(c) + " / " + weight + ")"));
        String missing = columns.stream()
                .map(c -> "coalesce(NOT (TRY_" + sql.number(c) + " >= 0), TRUE)")
                .collect(Collectors.joining(" OR "));
        var factors = new HashMap<String, double[]>();
        keyed.rows(
                "SELECT " + keyed.quoted(KEY) + ", max(CASE WHEN " + missing + " THEN 1 ELSE 0 END), "
                        + String.join(", ", select) + " FROM " + keyed.relation() + " GROUP BY 1",
                row -> factors.put(row.text(0).orElseThrow(), read(row)));
        return factors;
    }

    private double[] read(Tabulator.Row row) {
        if (row.number(1) > 0) {
            throw new UnusableDataException("Rows have no replicate weight of 0 or more in one of the columns "
                    + columns.getFirst() + " to " + columns.getLast() + ". Fill in all of them.");
        }
        double[] factors = new double[columns.size()];
        Arrays.setAll(factors, r -> row.number(2 + r));
        return factors;
    }
}
