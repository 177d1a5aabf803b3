package nl.kinderwerk.server.beside;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the organisation in whose scope it is asked did, as it is now and as it chose to publish it. */
final class Practices {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Subject, String> OPTIONS = new EnumMap<>(Map.of(
            Subject.AIMS, "unnest(aims)",
            Subject.PARTNERS, "unnest(partners)",
            Subject.ACTIVITIES, "activity"));

    private final JdbcClient database;

    Practices(JdbcClient database) {
        this.database = database;
    }

    /** The last twelve whole months. */
    Practised read(LocalDate today) {
        var first = today.withDayOfMonth(1).minusYears(1);
        var last = today.withDayOfMonth(1).minusDays(1);
        var sessions = new EnumMap<Subject, Map<String, Integer>>(Subject.class);
        OPTIONS.forEach((subject, option) -> sessions.put(subject, count(option, first, last)));
        return database.sql("SELECT count(*) AS held, count(DISTINCT date_trunc('week', day)) AS weeks"
                        + " FROM registration WHERE state = 'held' AND day BETWEEN :first AND :last")
                .param("first", first)
                .param("last", last)
                .query((row, number) ->
                        new Practised(first, last, today, row.getInt("held"), row.getInt("weeks"), sessions))
                .single();
    }

    private Map<String, Integer> count(String option, LocalDate first, LocalDate last) {
        var counts = new HashMap<String, Integer>();
        database.sql(
                        "SELECT code, count(DISTINCT id) AS held FROM (SELECT id, " + option + " AS code"
                                + " FROM registration WHERE state = 'held' AND day BETWEEN :first AND :last) AS o GROUP BY code")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    counts.put(row.getString("code"), row.getInt("held"));
                });
        return counts;
    }

    /** What everybody may read, if the organisation published it. */
    Optional<Practised> published() {
        return database.sql("SELECT practice FROM practice_page")
                .query(String.class)
                .optional()
                .map(kept -> JSON.readValue(kept, Practised.class));
    }

    /** From now on everybody reads this, and nothing newer. */
    void publish(Practised practised) {
        database.sql("""
                        INSERT INTO practice_page VALUES (current_setting('kinderwerk.organisation'), CAST(:practice AS jsonb))
                        ON CONFLICT (organisation) DO UPDATE SET practice = excluded.practice
                        """).param("practice", JSON.writeValueAsString(practised)).update();
    }

    /** Nobody else reads it any more. */
    void withdraw() {
        database.sql("DELETE FROM practice_page").update();
    }
}
