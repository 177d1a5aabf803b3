package nl.kinderwerk.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The frozen answers of a wave: a Parquet file with a checksum, and the codebook beside it.
 *
 * @param answers the Parquet file; columns as in the CSV, all text but {@code weight} and
 *     {@code organisations_in_province}; an empty cell is null
 * @param sha256 of the file's bytes, in small hexadecimal digits
 * @param rows respondents
 */
public record Dataset(Path answers, String sha256, long rows) {
    private static final String NAME = "answers.parquet";
    private static final int BATCH = 100_000;

    /**
     * Freezes the answers of a wave in a folder; the same answers give the same checksum.
     *
     * @throws InvalidInputException with all faults of the answers; then nothing is written
     */
    public static Dataset freeze(Study study, Wave wave, Path folder) {
        try {
            Files.createDirectories(folder);
            var draft = folder.resolve(NAME + ".draft");
            try {
                var rows = write(study, wave, draft);
                var sealed = Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
                var sha256 = sha256(sealed);
                Codebook.write(study, wave, sha256, folder.resolve("codebook.json"));
                return new Dataset(sealed, sha256, rows);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The dataset cannot be written to " + folder, failed);
        }
    }

    /** The Parquet file as DuckDB reads it. */
    public String relation() {
        return "read_parquet('" + quoted(answers) + "')";
    }

    private static long write(Study study, Wave wave, Path parquet) {
        var layout = Layout.of(study);
        try (var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("CREATE TABLE answers (" + definition(layout) + ")");
            long rows;
            try (var appender = connection.createAppender("answers")) {
                rows = Answers.read(study, wave.answers(), row -> append(appender, layout, row));
            }
            statement.execute("COPY answers TO '" + quoted(parquet)
                    + "' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + BATCH + ")");
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB cannot freeze the answers: " + failed.getMessage(), failed);
        }
    }

    private static String definition(Layout layout) {
        return layout.columns().stream()
                .map(c -> '"' + c.name() + "\" " + type(c))
                .collect(Collectors.joining(", "));
    }

    private static String type(Layout.Column column) {
        return switch (column.kind()) {
            case WEIGHT -> "DOUBLE";
            case COUNT -> "INTEGER";
            default -> "VARCHAR";
        };
    }

    private static void append(DuckDBAppender appender, Layout layout, List<String> row) {
        try {
            appender.beginRow();
            for (var i = 0; i < row.size(); i++) {
                append(appender, layout.columns().get(i), row.get(i));
            }
            appender.endRow();
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB refuses a row: " + failed.getMessage(), failed);
        }
    }

    private static void append(DuckDBAppender appender, Layout.Column column, String value) throws SQLException {
        if (value.isEmpty()) {
            appender.appendNull();
            return;
        }
        switch (column.kind()) {
            case WEIGHT -> appender.append(number(value));
            case COUNT -> appender.append((int) number(value));
            default -> appender.append(value);
        }
    }

    /** A faulty number was reported already; what stands in its place is thrown away with the rest. */
    private static double number(String value) {
        return value.matches("\\d{1,9}(\\.\\d*)?") ? Double.parseDouble(value) : 0;
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    /** Checksum of a file's bytes. */
    static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
