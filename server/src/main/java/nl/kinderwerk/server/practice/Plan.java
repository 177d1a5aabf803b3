package nl.kinderwerk.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The series of the organisation in whose scope it is asked. */
final class Plan {
    private final JdbcClient database;

    Plan(JdbcClient database) {
        this.database = database;
    }

    /** Makes a series, or changes it. */
    void put(Series series) {
        database.sql("""
                        INSERT INTO series VALUES (current_setting('kinderwerk.organisation'), :id, :name, :activity, :place,
                            :neighbourhood, :weekday, :at, :aims, :partners, :counted, :ages, :begun, :ended)
                        ON CONFLICT (organisation, id) DO UPDATE SET name = excluded.name, activity = excluded.activity,
                            place = excluded.place, neighbourhood = excluded.neighbourhood, weekday = excluded.weekday,
                            at = excluded.at, aims = excluded.aims, partners = excluded.partners,
                            counted = excluded.counted, ages = excluded.ages, ended = excluded.ended
                        """)
                .param("id", series.id())
                .param("name", series.name())
                .param("activity", series.activity())
                .param("place", series.place())
                .param("neighbourhood", series.neighbourhood())
                .param("weekday", series.weekday().getValue())
                .param("at", series.at())
                .param("aims", series.aims().toArray(String[]::new))
                .param("partners", series.partners().toArray(String[]::new))
                .param("counted", series.counted())
                .param("ages", series.ages())
                .param("begun", series.begun())
                .param("ended", series.ended().orElse(null))
                .update();
    }

    /** Those that run on a day or did in the two weeks before, by weekday and time. */
    List<Series> around(LocalDate day) {
        return database.sql("SELECT * FROM series WHERE begun <= :day AND (ended IS NULL OR ended > :since)"
                        + " ORDER BY weekday, at, name")
                .param("day", day)
                .param("since", day.minusDays(Registrations.DAYS_OPEN))
                .query(Plan::series)
                .list();
    }

    Optional<Series> find(UUID id) {
        return database.sql("SELECT * FROM series WHERE id = :id")
                .param("id", id)
                .query(Plan::series)
                .optional();
    }

    /** Where the organisation works, by name. */
    List<String> neighbourhoods() {
        return database.sql("SELECT DISTINCT neighbourhood FROM series ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("activity"),
                row.getString("place"),
                row.getString("neighbourhood"),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("at", LocalTime.class),
                Registrations.list(row, "aims"),
                Registrations.list(row, "partners"),
                row.getBoolean("counted"),
                row.getBoolean("ages"),
                row.getObject("begun", LocalDate.class),
                Optional.ofNullable(row.getObject("ended", LocalDate.class)));
    }
}
