package nl.kinderwerk.server.exchange;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The final reports of the organisation in whose scope it is asked: documents in which every figure is protected. */
final class FrozenReports {
    /** The newest final version of each report, or all. */
    private static final String FROZEN = """
            SELECT r.id, r.first_day, r.last_day, v.version, v.document #- '{report,seconds}' AS document
            FROM report r JOIN report_version v ON v.organisation = r.organisation AND v.report = r.id
            WHERE v.document IS NOT NULL
            """;

    private final JdbcClient database;

    FrozenReports(JdbcClient database) {
        this.database = database;
    }

    /** A version of a report that is final. */
    record Version(UUID id, int version, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * The same with all that it shows.
     *
     * @param document as JSON
     */
    record Whole(
            UUID id,
            int version,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean sample,
            @JsonRawValue String document) {}

    /** All final versions, newest first. */
    List<Version> all() {
        return database.sql(FROZEN + "ORDER BY r.first_day DESC, v.version DESC")
                .query((row, number) -> version(row))
                .list();
    }

    /** The newest final version. */
    Optional<Whole> find(UUID id, boolean sample) {
        return database.sql(FROZEN + "AND r.id = :id ORDER BY v.version DESC LIMIT 1")
                .param("id", id)
                .query((row, number) -> whole(row, sample))
                .optional();
    }

    Optional<Whole> find(UUID id, int version, boolean sample) {
        return database.sql(FROZEN + "AND r.id = :id AND v.version = :version")
                .param("id", id)
                .param("version", version)
                .query((row, number) -> whole(row, sample))
                .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static Whole whole(ResultSet row, boolean sample) throws SQLException {
        var version = version(row);
        return new Whole(
                version.id(),
                version.version(),
                version.firstDay(),
                version.lastDay(),
                sample,
                row.getString("document"));
    }
}
