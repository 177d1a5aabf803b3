package nl.kinderwerk.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers with more columns, computed from those that are there.
 *
 * @param added SQL by the name of the column
 */
record ExtendedTabulator(Tabulator answers, Map<String, String> added) implements Tabulator {
    @Override
    public String relation() {
        String more = added.entrySet().stream()
                .map(column -> column.getValue() + " AS " + quoted(column.getKey()))
                .collect(Collectors.joining(", "));
        return "(SELECT *, " + more + " FROM " + answers.relation() + ")";
    }

    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<>(answers.columns());
        added.keySet().forEach(name -> columns.put(name, "VARCHAR"));
        return columns;
    }

    @Override
    public String quoted(String column) {
        return added.containsKey(column) ? "\"" + column + "\"" : answers.quoted(column);
    }

    @Override
    public String literal(String value) {
        return answers.literal(value);
    }

    @Override
    public <T> List<T> rows(String sql, Function<Row, T> reader) {
        return answers.rows(sql, reader);
    }
}
