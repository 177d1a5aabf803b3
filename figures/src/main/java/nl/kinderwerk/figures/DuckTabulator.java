package nl.kinderwerk.figures;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** Tabulates with DuckDB. The caller opens the connection and keeps it open. */
public final class DuckTabulator implements Tabulator, AutoCloseable {
    private final Connection connection;
    private final String relation;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> nameInEngine = new HashMap<>();

    private DuckTabulator(Connection connection, String relation, List<String> names) {
        this.connection = connection;
        this.relation = relation;
        var described = rows(
                "DESCRIBE SELECT * FROM " + relation,
                row -> List.of(row.text(0).orElseThrow(), row.text(1).orElse("")));
        for (int i = 0; i < described.size(); i++) {
            String inEngine = described.get(i).getFirst();
            String name = i < names.size() ? names.get(i) : inEngine;
            columns.put(name, described.get(i).getLast());
            nameInEngine.put(name, inEngine);
        }
    }

    /**
     * @param relation any table, view or table function as it stands after FROM; it is trusted, not checked
     */
    public static DuckTabulator of(Connection connection, String relation) {
        return of(connection, relation, List.of());
    }

    /**
     * @param names the true names of the columns in order: DuckDB does not tell capitals apart, and renames the second
     *     of {@code n_org} and {@code N_org}
     */
    public static DuckTabulator of(Connection connection, String relation, List<String> names) {
        return new DuckTabulator(connection, relation, names);
    }

    /** Tabulates a relation in an engine of its own, in memory, until it is closed. */
    public static DuckTabulator open(String relation) {
        try {
            return of(connect(), relation);
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB cannot be started: " + failed.getMessage(), failed);
        }
    }

    /**
     * A new engine, in memory. What does not fit in the memory that the environment variable {@code KINDERWERK_MEMORY}
     * allows (for example {@code 2GB}; default: four fifths of the machine) goes to a temporary folder.
     *
     * @throws UnusableDataException when the variable is no size
     */
    public static Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir") + "/kinderwerk");
        var memory = Optional.ofNullable(System.getenv("KINDERWERK_MEMORY"));
        if (memory.filter(size -> !size.matches("[1-9][0-9]*(MB|GB)")).isPresent()) {
            throw new UnusableDataException(
                    "KINDERWERK_MEMORY is " + memory.get() + ". Write a size, such as 2GB or 500MB.");
        }
        memory.ifPresent(size -> settings.setProperty("memory_limit", size));
        return DriverManager.getConnection("jdbc:duckdb:", settings);
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
        return "\"" + nameInEngine.getOrDefault(column, column).replace("\"", "\"\"") + "\"";
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
