package nl.kinderwerk.figures;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tabulates with DuckDB. The caller opens the connection and keeps it open. */
public final class DuckTabulator implements Tabulator, AutoCloseable {
    private final Connection connection;
    private final String relation;
    private final Map<String, String> columns;

    private DuckTabulator(Connection connection, String relation) {
        this.connection = connection;
        this.relation = relation;
        this.columns = new LinkedHashMap<>();
        rows(
                "DESCRIBE SELECT * FROM " + relation,
                row -> columns.put(row.text(0).orElseThrow(), row.text(1).orElse("")));
    }

    /**
     * @param relation any table, view or table function as it stands after FROM; it is trusted, not checked
     */
    public static DuckTabulator of(Connection connection, String relation) {
        return new DuckTabulator(connection, relation);
    }

    /** Tabulates a relation in an engine of its own, in memory, until it is closed. */
    public static DuckTabulator open(String relation) {
        try {
            return new DuckTabulator(DriverManager.getConnection("jdbc:duckdb:"), relation);
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB cannot be started: " + failed.getMessage(), failed);
        }
    }

    /** Closes the connection. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB cannot be closed: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String relation() {
        return relation;
    }

    @Override
    public Map<String, String> columns() {
        return columns;
    }

    @Override
    public String quoted(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public <T> List<T> rows(String sql, Function<Row, T> reader) {
        // An SQLException closes the statement, so each query has its own.
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var row = new ResultRow(result);
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(reader.apply(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new UnusableDataException("The answers cannot be added up: " + firstLine(e));
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown cause");
    }

    private record ResultRow(ResultSet result) implements Row {
        @Override
        public Optional<String> text(int column) {
            try {
                return Optional.ofNullable(result.getString(column + 1));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public double number(int column) {
            try {
                return result.getDouble(column + 1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
