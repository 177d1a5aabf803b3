package nl.kinderwerk.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the organisation in whose scope it is asked has registered. */
final class Registrations {
    /** Days on which a registration can be changed, after its activity and after it was first registered. */
    static final int DAYS_OPEN = 14;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    Registrations(JdbcClient database) {
        this.database = database;
    }

    /**
     * What the server keeps.
     *
     * @param flags reasons to look at it again
     */
    record Kept(Registration registration, Set<Flag> flags) {}

    /**
     * One write.
     *
     * @param id made by who writes: the same write twice is one
     * @param account who writes, if somebody with an account
     * @param made the day on which it was written, on the device
     */
    record Write(UUID id, Optional<UUID> account, LocalDate made) {}

    /** What became of a write. */
    enum Outcome {
        /** It stands, now or since earlier. */
        KEPT,
        /** It changes something that can no longer be changed. */
        CLOSED
    }

    /** Keeps a new registration, or changes one that may still be changed; what was there before stays in the log. */
    Outcome write(Write write, Registration registration, Set<Flag> flags) {
        if (insert(write, registration, flags)) {
            log(write, registration.id(), Optional.empty());
            return Outcome.KEPT;
        }
        var before = lock(registration.id());
        if (isWritten(write.id())) {
            return Outcome.KEPT;
        }
        if (write.made().isAfter(opened(before.registration()).plusDays(DAYS_OPEN))) {
            return Outcome.CLOSED;
        }
        log(write, registration.id(), Optional.of(before));
        update(registration, flags);
        return Outcome.KEPT;
    }

    /** The day of the activity, or the later one on which it was first registered: who is late makes typing errors too. */
    private LocalDate opened(Registration registration) {
        return database.sql("SELECT greatest(:day, (min(at) AT TIME ZONE 'Europe/Amsterdam')::date)"
                        + " FROM registration_change WHERE registration = :id")
                .param("day", registration.day())
                .param("id", registration.id())
                .query(LocalDate.class)
                .single();
    }

    private boolean insert(Write write, Registration registration, Set<Flag> flags) {
        var statement = database.sql("""
                INSERT INTO registration (organisation, id, series, activity, neighbourhood, day, state, children, parents,
                    volunteers, counted, aims, partners, ages, note, flags, account)
                VALUES (current_setting('kinderwerk.organisation'), :id, :series, :activity, :neighbourhood, :day, :state,
                    :children, :parents, :volunteers, :counted, :aims, :partners, CAST(:ages AS jsonb), :note, :flags,
                    :account)
                ON CONFLICT DO NOTHING
                """);
        return bind(statement, registration, flags)
                        .param("account", write.account().orElse(null))
                        .update()
                == 1;
    }

    private void update(Registration registration, Set<Flag> flags) {
        bind(database.sql("""
                        UPDATE registration SET series = :series, activity = :activity, neighbourhood = :neighbourhood,
                            day = :day, state = :state, children = :children, parents = :parents,
                            volunteers = :volunteers, counted = :counted, aims = :aims, partners = :partners,
                            ages = CAST(:ages AS jsonb), note = :note, flags = :flags WHERE id = :id
                        """), registration, flags).update();
    }

    private static StatementSpec bind(StatementSpec statement, Registration registration, Set<Flag> flags) {
        return statement
                .param("id", registration.id())
                .param("series", registration.series().orElse(null))
                .param("activity", registration.activity())
                .param("neighbourhood", registration.neighbourhood())
                .param("day", registration.day())
                .param("state", registration.state().code())
                .param("children", registration.children().orElse(null))
                .param("parents", registration.parents().orElse(null))
                .param("volunteers", registration.volunteers().orElse(null))
                .param("counted", registration.counted())
                .param("aims", registration.aims().toArray(String[]::new))
                .param("partners", registration.partners().toArray(String[]::new))
                .param("ages", JSON.writeValueAsString(registration.ages()))
                .param("note", registration.note())
                .param("flags", flags.stream().sorted().map(Flag::code).toArray(String[]::new));
    }

    private boolean isWritten(UUID write) {
        return database.sql("SELECT EXISTS (SELECT FROM registration_change WHERE id = :id)")
                .param("id", write)
                .query(Boolean.class)
                .single();
    }

    private void log(Write write, UUID registration, Optional<Kept> before) {
        database.sql("""
                        INSERT INTO registration_change (organisation, id, registration, account, before)
                        SELECT organisation, :write, id, :account, CASE WHEN :changed THEN to_jsonb(r) - 'account' END
                        FROM registration r WHERE id = :id
                        """)
                .param("write", write.id())
                .param("account", write.account().orElse(null))
                .param("changed", before.isPresent())
                .param("id", registration)
                .update();
    }

    private Kept lock(UUID id) {
        return database.sql("SELECT * FROM registration WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Registrations::kept)
                .single();
    }

    Optional<Kept> find(UUID id) {
        return database.sql("SELECT * FROM registration WHERE id = :id")
                .param("id", id)
                .query(Registrations::kept)
                .optional();
    }

    /** Those of a period, newest first. */
    List<Kept> between(LocalDate first, LocalDate last) {
        return database.sql("SELECT * FROM registration WHERE day BETWEEN :first AND :last AND state <> 'withdrawn'"
                        + " ORDER BY day DESC, id")
                .param("first", first)
                .param("last", last)
                .query(Registrations::kept)
                .list();
    }

    /** Those that can still be changed and those of tomorrow, newest first. A file that was read in is not listed for its date. */
    List<Kept> open(LocalDate today) {
        return database.sql("""
                        SELECT * FROM registration r WHERE state <> 'withdrawn' AND day <= :tomorrow AND (day >= :first
                            OR imported IS NULL AND id IN (SELECT registration FROM registration_change WHERE before IS NULL
                                AND (at AT TIME ZONE 'Europe/Amsterdam')::date >= :first))
                        ORDER BY day DESC, id
                        """)
                .param("first", today.minusDays(DAYS_OPEN))
                .param("tomorrow", today.plusDays(1))
                .query(Registrations::kept)
                .list();
    }

    /** The last session of a series that was held before a day. */
    Optional<Registration> lastBefore(UUID series, LocalDate day) {
        return database.sql("SELECT * FROM registration WHERE series = :series AND day < :day AND state = 'held'"
                        + " ORDER BY day DESC, id LIMIT 1")
                .param("series", series)
                .param("day", day)
                .query(Registrations::kept)
                .optional()
                .map(Kept::registration);
    }

    /** Whether another registration tells of the same session. */
    boolean isTwice(Registration registration) {
        return database.sql("SELECT EXISTS (SELECT FROM registration WHERE series = :series AND day = :day"
                        + " AND id <> :id AND state <> 'withdrawn')")
                .param("series", registration.series().orElse(null))
                .param("day", registration.day())
                .param("id", registration.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * One change.
     *
     * @param before what was registered before it
     */
    record Change(LocalDateTime at, Map<String, Object> before) {
        /** A value as it was, or nothing. */
        String before(String column) {
            return Objects.toString(before.get(column), "");
        }
    }

    /** How a registration was changed, newest first. */
    List<Change> changes(UUID registration) {
        return database.sql("SELECT at AT TIME ZONE 'Europe/Amsterdam' AS at, before FROM registration_change"
                        + " WHERE registration = :id AND before IS NOT NULL ORDER BY at DESC")
                .param("id", registration)
                .query((row, number) -> new Change(
                        row.getObject("at", LocalDateTime.class),
                        JSON.readValue(row.getString("before"), new TypeReference<Map<String, Object>>() {})))
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var registration = new Registration(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("series", UUID.class)),
                row.getString("activity"),
                row.getString("neighbourhood"),
                row.getObject("day", LocalDate.class),
                State.of(row.getString("state")),
                number(row, "children"),
                number(row, "parents"),
                number(row, "volunteers"),
                row.getBoolean("counted"),
                list(row, "aims"),
                list(row, "partners"),
                JSON.readValue(row.getString("ages"), new TypeReference<Map<String, Integer>>() {}),
                row.getString("note"));
        return new Kept(
                registration, list(row, "flags").stream().map(Flag::of).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
