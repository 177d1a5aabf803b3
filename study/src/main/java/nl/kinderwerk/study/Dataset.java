package nl.kinderwerk.study;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
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
 * @param answers the Parquet file; columns as in the CSV, all text but {@code weight} (double),
 *     {@code organisations_in_province} and {@code workers} (integer); an empty cell is null
 * @param sha256 of the file's bytes, in small hexadecimal digits
 * @param rows respondents
 * @param study id of the study
 * @param version of the study
 * @param wave id of the wave
 */
public record Dataset(Path answers, String sha256, long rows, String study, String version, String wave) {
    private static final String NAME = "answers.parquet";
    private static final String CODEBOOK = "codebook.json";
    private static final int ROW_GROUP = 100_000;

    /**
     * Freezes the answers of a wave in a folder; the same answers give the same checksum.
     *
     * @throws InvalidInputException with all faults of the answers; then nothing is written
     */
    public static Dataset freeze(Study study, Wave wave, Path folder) {
        try {
            PrivateFolder.make(folder);
            var scratch = Files.createTempDirectory(folder, ".freeze");
            try {
                var draft = scratch.resolve(NAME);
                var rows = write(study, wave, draft);
                var dataset =
                        new Dataset(folder.resolve(NAME), sha256(draft), rows, study.id(), study.version(), wave.id());
                Codebook.write(study, wave, dataset, scratch.resolve(CODEBOOK));
                Files.move(draft, dataset.answers(), StandardCopyOption.REPLACE_EXISTING);
                Files.move(scratch.resolve(CODEBOOK), folder.resolve(CODEBOOK), StandardCopyOption.REPLACE_EXISTING);
                return dataset;
            } finally {
                empty(scratch);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The dataset cannot be written to " + folder, failed);
        }
    }

    /**
     * Opens a frozen dataset.
     *
     * @throws InvalidInputException when a file is missing or the answers changed since they were frozen
     */
    public static Dataset open(Path folder) {
        try {
            var dataset = Codebook.dataset(folder.resolve(CODEBOOK), folder.resolve(NAME));
            if (!dataset.sha256().equals(sha256(dataset.answers()))) {
                throw fault(NAME, "The answers changed after they were frozen.");
            }
            return dataset;
        } catch (IOException unreadable) {
            throw fault(folder.toString(), "Here is no frozen dataset that can be read.");
        }
    }

    private static InvalidInputException fault(String file, String message) {
        return new InvalidInputException(
                List.of(new Fault(file, 0, "", message, "Restore it from a backup, or freeze the answers anew.")));
    }

    /** The answers as DuckDB reads them; answers frozen before there was a column of workers have it empty. */
    public String relation() {
        return "(SELECT CAST(NULL AS INTEGER) AS " + Layout.WORKERS
                + " WHERE FALSE UNION ALL BY NAME SELECT * FROM read_parquet('" + quoted(answers) + "'))";
    }

    /** A database in a file, not in memory, holds the rows until they are all known to be sound. */
    private static long write(Study study, Wave wave, Path parquet) {
        var layout = Layout.of(study);
        try (var connection = (DuckDBConnection)
                        DriverManager.getConnection("jdbc:duckdb:" + parquet.resolveSibling("rows.duckdb"));
                var statement = connection.createStatement()) {
            // One thread and the order of the rows: otherwise the same answers could give another file.
            statement.execute("SET threads = 1");
            statement.execute("CREATE TABLE answers (" + definition(layout) + ")");
            long rows;
            try (var appender = connection.createAppender("answers")) {
                rows = Answers.read(study, wave, row -> append(appender, layout, row));
            }
            statement.execute("COPY answers TO '" + quoted(parquet) + "' (FORMAT parquet, COMPRESSION zstd, "
                    + "ROW_GROUP_SIZE " + ROW_GROUP + ")");
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

    private static String type(Column column) {
        return switch (column.kind()) {
            case WEIGHT -> "DOUBLE";
            case COUNT, COUNT_IF_KNOWN -> "INTEGER";
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

    private static void append(DuckDBAppender appender, Column column, String value) throws SQLException {
        if (value.isEmpty()) {
            appender.appendNull();
            return;
        }
        switch (column.kind()) {
            case WEIGHT -> appender.append(Double.parseDouble(value));
            case COUNT, COUNT_IF_KNOWN -> appender.append(Integer.parseInt(value));
            default -> appender.append(value);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    private static void empty(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }

    private static String sha256(Path file) throws IOException {
        try (var input = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
