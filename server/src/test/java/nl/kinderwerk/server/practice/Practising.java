package nl.kinderwerk.server.practice;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.server.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with two organisations that register, and the parts around it; no web. */
final class Practising implements AutoCloseable {
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    static final Series SPEELMIDDAG = new Series(
            UUID.randomUUID(),
            "Speelmiddag",
            "open_inloop",
            "Buurthuis",
            "Molenbuurt",
            DayOfWeek.WEDNESDAY,
            LocalTime.of(14, 0),
            List.of("ontspanning"),
            List.of("bewoners"),
            true,
            true,
            LocalDate.of(2026, 1, 1),
            Optional.empty());

    final JdbcClient database;
    final Registrations registrations;
    final Plan plan;
    final OrganisationScope scope;
    private final Database opened;

    Practising(Path temporary) {
        var whole = TestDatabase.create();
        opened = Database.take(new Settings(temporary, Map.of(Setting.DATABASE_URL.variable(), whole.url())))
                .begin();
        database = JdbcClient.create(opened.connections());
        scope = new OrganisationScope(
                database, new TransactionTemplate(new JdbcTransactionManager(opened.connections())));
        registrations = new Registrations(database);
        plan = new Plan(database);
        for (var code : List.of("kring", "veld")) {
            database.sql("INSERT INTO organisation VALUES (:code, :code, 'GM0344')")
                    .param("code", code)
                    .update();
        }
        inKring(() -> {
            plan.put(SPEELMIDDAG);
            return true;
        });
    }

    <T> T inKring(Supplier<T> work) {
        return scope.in("kring", work);
    }

    /** A session of the speelmiddag with so many children. */
    static Registration session(LocalDate day, int children) {
        var empty = Registration.of(UUID.randomUUID(), SPEELMIDDAG, day, State.HELD);
        return with(empty, children);
    }

    static Registration with(Registration r, int children) {
        return with(r, r.state(), children);
    }

    static Registration in(Registration r, State state) {
        return with(r, state, r.children().orElseThrow());
    }

    private static Registration with(Registration r, State state, int children) {
        return new Registration(
                r.id(),
                r.series(),
                r.activity(),
                r.neighbourhood(),
                r.day(),
                state,
                Optional.of(children),
                r.parents(),
                r.volunteers(),
                r.counted(),
                r.aims(),
                r.partners(),
                r.ages(),
                r.note());
    }

    long count(String what) {
        return inKring(() ->
                database.sql("SELECT count(*) FROM " + what).query(Long.class).single());
    }

    @Override
    public void close() {
        opened.close();
    }
}
