package nl.kinderwerk.server.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links with which a volunteer adds children to one activity, today, and sees nothing. */
final class Counters {
    private static final int TOKEN_BYTES = 18;
    /** Between the organisation, whose rows the token is among, and the secret. */
    private static final char SEPARATOR = '.';

    private final JdbcClient database;
    private final OrganisationScope scope;
    private final Clock clock;

    Counters(JdbcClient database, OrganisationScope scope, Clock clock) {
        this.database = database;
        this.scope = scope;
        this.clock = clock;
    }

    /** Makes a link for a series, for today, in the scope of its organisation; links of other days end. */
    String make(Worker worker, UUID series) {
        var token = worker.organisation() + SEPARATOR + Hash.token(TOKEN_BYTES);
        database.sql("DELETE FROM counter WHERE day <> :today")
                .param("today", worker.today())
                .update();
        database.sql("INSERT INTO counter (organisation, token_hash, series, day)"
                        + " VALUES (:organisation, :hash, :series, :today)")
                .param("organisation", worker.organisation())
                .param("hash", Hash.of(token))
                .param("series", series)
                .param("today", worker.today())
                .update();
        return token;
    }

    /** Whether a link works today. */
    boolean works(String token) {
        return with(token, (series, day) -> true).isPresent();
    }

    /** Adds children; the same id twice adds once. Whether the link works. */
    boolean add(String token, UUID id, int children) {
        return with(
                        token,
                        (series, day) -> database.sql("""
                                INSERT INTO tally (organisation, id, series, day, children)
                                VALUES (current_setting('kinderwerk.organisation'), :id, :series, :day, :children)
                                ON CONFLICT DO NOTHING
                                """)
                                .param("id", id)
                                .param("series", series)
                                .param("day", day)
                                .param("children", children)
                                .update())
                .isPresent();
    }

    private <T> Optional<T> with(String token, BiFunction<UUID, LocalDate, T> work) {
        var end = token.lastIndexOf(SEPARATOR);
        if (end < 1) {
            return Optional.empty();
        }
        return scope.in(
                token.substring(0, end),
                () -> database.sql("SELECT series FROM counter WHERE token_hash = :hash AND day = :today")
                        .param("hash", Hash.of(token))
                        .param("today", LocalDate.now(clock))
                        .query(UUID.class)
                        .optional()
                        .map(series -> work.apply(series, LocalDate.now(clock))));
    }

    /** What volunteers counted, in the scope of the organisation; empty when they did not. */
    Optional<Integer> tally(UUID series, LocalDate day) {
        return database.sql("SELECT sum(children)::int FROM tally WHERE series = :series AND day = :day"
                        + " HAVING count(*) > 0")
                .param("series", series)
                .param("day", day)
                .query(Integer.class)
                .optional()
                .map(sum -> Math.max(0, sum));
    }
}
