package nl.kinderwerk.study.export;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kinderwerk.study.Dataset;

/** The frozen answers, row by row and in the order in which they were frozen; an empty cell is the empty text. */
final class Rows {
    private final Dataset dataset;
    private final List<Variable> variables;

    Rows(Dataset dataset, List<Variable> variables) {
        this.dataset = dataset;
        this.variables = variables;
    }

    /** Takes a row. */
    interface Taker {
        void take(List<String> row) throws IOException;
    }

    void forEach(Taker taker) throws IOException {
        query(quoted("%s"), result -> {
            while (result.next()) {
                taker.take(row(result));
            }
        });
    }

    /** The most bytes that a cell of each column takes in UTF-8. */
    List<Integer> widths() throws IOException {
        var widths = new ArrayList<Integer>();
        query(quoted("coalesce(max(strlen(%s::VARCHAR)), 0)"), result -> {
            result.next();
            row(result).forEach(width -> widths.add(Integer.valueOf(width)));
        });
        return widths;
    }

    private String quoted(String expression) {
        return variables.stream()
                .map(variable -> expression.replace("%s", '"' + variable.name() + '"'))
                .collect(Collectors.joining(", "));
    }

    /** Takes the answer to a query. */
    private interface Reading {
        void read(ResultSet result) throws SQLException, IOException;
    }

    private void query(String columns, Reading reading) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT " + columns + " FROM " + dataset.relation())) {
            reading.read(result);
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB cannot read the answers: " + failed.getMessage(), failed);
        }
    }

    private List<String> row(ResultSet result) throws SQLException {
        var row = new ArrayList<String>(variables.size());
        for (var i = 1; i <= variables.size(); i++) {
            row.add(Objects.requireNonNullElse(result.getString(i), ""));
        }
        return row;
    }
}
