package nl.kinderwerk.server.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the organisation in whose scope it is asked registered. */
final class Register {
    private static final String ROWS = """
            SELECT r.*, s.name AS series_name, i.file FROM registration r
            LEFT JOIN series s ON s.organisation = r.organisation AND s.id = r.series
            LEFT JOIN imported i ON i.organisation = r.organisation AND i.id = r.imported
            """;

    private final JdbcClient database;

    Register(JdbcClient database) {
        this.database = database;
    }

    /** All that count, in order of days. */
    List<Registered> all() {
        return database.sql(ROWS + "WHERE r.state <> 'withdrawn' ORDER BY r.day, r.id")
                .query(Register::registered)
                .list();
    }

    Optional<Registered> find(UUID id) {
        return database.sql(ROWS + "WHERE r.id = :id")
                .param("id", id)
                .query(Register::registered)
                .optional();
    }

    /** Those with one of these ids or of one of these days, withdrawn ones too. */
    List<Registered> near(Set<UUID> ids, Set<LocalDate> days) {
        return database.sql(ROWS + "WHERE r.id = ANY(:ids) OR r.day = ANY(CAST(:days AS date[])) ORDER BY r.day, r.id")
                .param("ids", ids.toArray(UUID[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(Register::registered)
                .list();
    }

    /** A place between two registrations, in order of days. */
    record Mark(LocalDate day, UUID id) {}

    /** Those of a period behind a mark, also what was withdrawn: who reads again must hear of that. */
    List<Registered> page(LocalDate first, LocalDate last, Mark after, int most) {
        return database.sql(ROWS + """
                        WHERE r.day BETWEEN :first AND :last AND (r.day, r.id) > (:day, :id) ORDER BY r.day, r.id LIMIT :most
                        """)
                .param("first", first)
                .param("last", last)
                .param("day", after.day())
                .param("id", after.id())
                .param("most", most)
                .query(Register::registered)
                .list();
    }

    /** A theme that was seen in a neighbourhood on a day. */
    record Seen(LocalDate day, String neighbourhood, String theme, int count) {}

    List<Seen> signals() {
        return database.sql("SELECT day, neighbourhood, theme, count FROM signal ORDER BY day, neighbourhood, theme")
                .query((row, number) -> new Seen(
                        row.getObject("day", LocalDate.class),
                        row.getString("neighbourhood"),
                        row.getString("theme"),
                        row.getInt("count")))
                .list();
    }

    private static Registered registered(ResultSet row, int number) throws SQLException {
        return new Registered(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("series", UUID.class)),
                Optional.ofNullable(row.getString("series_name")),
                row.getString("activity"),
                row.getString("neighbourhood"),
                row.getObject("day", LocalDate.class),
                row.getString("state"),
                count(row, "children"),
                count(row, "parents"),
                count(row, "volunteers"),
                row.getBoolean("counted"),
                list(row, "aims"),
                list(row, "partners"),
                JsonMapper.shared().readValue(row.getString("ages"), new TypeReference<Map<String, Integer>>() {}),
                row.getString("note"),
                list(row, "flags"),
                Optional.ofNullable(row.getString("file")));
    }

    private static Optional<Integer> count(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
