package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signals of the organisation in whose scope it is asked. */
final class Signals {
    private final JdbcClient database;

    Signals(JdbcClient database) {
        this.database = database;
    }

    /** Keeps it; the same signal twice is one. */
    void add(Signal signal) {
        signal.counts()
                .forEach((theme, count) -> database.sql("""
                        INSERT INTO signal (organisation, id, theme, neighbourhood, day, count)
                        VALUES (current_setting('kinderwerk.organisation'), :id, :theme, :neighbourhood, :day, :count)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", signal.id())
                        .param("theme", theme)
                        .param("neighbourhood", signal.neighbourhood())
                        .param("day", signal.day())
                        .param("count", count)
                        .update());
    }

    /** How often a theme was seen in a neighbourhood. */
    record Count(String theme, String neighbourhood, long number) {}

    /** Counts of a period, most seen first. */
    List<Count> between(LocalDate first, LocalDate last) {
        return database.sql("""
                        SELECT theme, neighbourhood, sum(count) AS number FROM signal WHERE day BETWEEN :first AND :last
                        GROUP BY theme, neighbourhood ORDER BY number DESC, theme, neighbourhood
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) ->
                        new Count(row.getString("theme"), row.getString("neighbourhood"), row.getLong("number")))
                .list();
    }
}
