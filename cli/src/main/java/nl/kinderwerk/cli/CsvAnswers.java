package nl.kinderwerk.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Tabulator;
import nl.kinderwerk.figures.UnusableDataException;

/**
 * Any CSV file with a header row, read as text into memory; an empty cell is a missing answer. DuckDB knows the columns
 * by number, because it would take {@code n_org} and {@code N_org} for the same name.
 */
final class CsvAnswers implements Tabulator, AutoCloseable {
    private final Connection connection;
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Tabulator duck;

    private CsvAnswers(Connection connection, Path file, List<String> columns) {
        this.connection = connection;
        columns.forEach(column -> codes.put(column, "c" + codes.size()));
        load(file);
        this.duck = DuckTabulator.of(connection, "answers");
    }

    /**
     * Reads a file.
     *
     * @throws UnusableDataException with every fault, when it is missing, empty, ragged or not UTF-8
     */
    static CsvAnswers read(Path file) throws SQLException {
        var columns = CsvHeader.read(file);
        var connection = DuckTabulator.connect();
        try {
            return new CsvAnswers(connection, file, columns);
        } catch (UnusableDataException faults) {
            connection.close();
            throw faults;
        }
    }

    private void load(Path file) {
        var columns = codes.values().stream().map(c -> "'" + c + "': 'VARCHAR'").collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            var rows = statement.executeUpdate("CREATE TABLE answers AS FROM read_csv('"
                    + file.toString().replace("'", "''") + "', columns = {" + columns
                    + "}, auto_detect = false, header = true, store_rejects = true)");
            refuseRejects(file);
            if (rows == 0) {
                throw new UnusableDataException(file + ": There are no answers under the header.");
            }
        } catch (SQLException refused) {
            throw new UnusableDataException(file + ": This is no table of answers. " + refused.getMessage());
        }
    }

    private void refuseRejects(Path file) throws SQLException {
        try (var statement = connection.createStatement();
                var rejects = statement.executeQuery(
                        "SELECT DISTINCT line, error_type::VARCHAR FROM reject_errors ORDER BY line")) {
            var faults = new ArrayList<String>();
            while (rejects.next()) {
                faults.add(file + ":" + rejects.getLong(1) + ": " + meaning(rejects.getString(2)));
            }
            if (!faults.isEmpty()) {
                throw new UnusableDataException(faults);
            }
        }
    }

    private static String meaning(String error) {
        return switch (error) {
            case "MISSING COLUMNS" -> "This row has fewer cells than the header. Add the missing commas.";
            case "TOO MANY COLUMNS" -> "This row has more cells than the header. Put quotes around cells with a comma.";
            case "UNQUOTED VALUE" -> "A quote does not end where its cell ends. Double the quotes inside a cell.";
            case "INVALID ENCODING", "INVALID UNICODE" -> "This is not UTF-8. Save the file as CSV UTF-8.";
            default -> "This row cannot be read (" + error + ").";
        };
    }

    /**
     * All at once; the names of the design are looked at by the figures themselves as well.
     *
     * @throws UnusableDataException when any of the names is not that of a column
     */
    void refuseUnknown(Path file, Stream<String> names) {
        var faults = names.distinct()
                .filter(name -> !codes.containsKey(name))
                .map(name -> file + ": There is no column " + name + ". The columns are: "
                        + String.join(", ", codes.keySet()) + ".")
                .toList();
        if (!faults.isEmpty()) {
            throw new UnusableDataException(faults);
        }
    }

    /** The different answers in a column, in order. */
    List<String> values(String column) {
        var name = quoted(column);
        var sql = "SELECT DISTINCT " + name + " FROM answers WHERE " + name + " IS NOT NULL ORDER BY 1";
        return rows(sql, row -> row.text(0)).stream().flatMap(Optional::stream).toList();
    }

    @Override
    public String relation() {
        return duck.relation();
    }

    @Override
    public Map<String, String> columns() {
        var types = new LinkedHashMap<String, String>();
        codes.keySet().forEach(column -> types.put(column, "VARCHAR"));
        return types;
    }

    @Override
    public String quoted(String column) {
        return duck.quoted(codes.getOrDefault(column, column));
    }

    @Override
    public String literal(String value) {
        return duck.literal(value);
    }

    @Override
    public <T> List<T> rows(String sql, Function<Row, T> reader) {
        return duck.rows(sql, reader);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB does not close", failed);
        }
    }
}
