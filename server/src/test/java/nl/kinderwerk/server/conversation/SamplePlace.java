package nl.kinderwerk.server.conversation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.practice.SampleOrganisations;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.server.store.TestDatabase;
import nl.kinderwerk.study.Practice;
import nl.kinderwerk.study.Study;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented organisations in a database of their own. */
final class SamplePlace implements AutoCloseable {
    static final Practice PRACTICE = Study.read(
                    Path.of(System.getProperty("kinderwerk.root", ".."), "studies", "kinderwerk"))
            .practice()
            .orElseThrow();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    private final Database opened;
    private final JdbcClient database;
    private final OrganisationScope scope;

    /** Fills a new database. */
    SamplePlace(Path data) {
        var settings = new Settings(
                data,
                Map.of(Setting.DATABASE_URL.variable(), TestDatabase.create().url()));
        SampleOrganisations.write(settings, PRACTICE, PRACTICE.sample().orElseThrow());
        opened = Database.take(settings).begin();
        database = JdbcClient.create(opened.connections());
        scope = new OrganisationScope(
                database, new TransactionTemplate(new JdbcTransactionManager(opened.connections())));
    }

    static Workplace place(String organisation, String name) {
        return new Workplace(
                Optional.empty(), organisation, name, "GM0344", true, PRACTICE, LocalDate.of(2026, 11, 24));
    }

    Snapshot snapshot(Workplace place, Term term) {
        var snapshots = new Snapshots(database, "a salt of more than thirty-two characters", CLOCK);
        return scope.in(place.organisation(), () -> snapshots.of(place, term));
    }

    /** What was registered, for example {@code count(*)}. */
    int registered(String organisation, Term term, String what) {
        return scope.in(
                organisation,
                () -> database.sql("SELECT " + what
                                + " FROM registration WHERE state = 'held' AND day BETWEEN :first AND :last")
                        .param("first", term.first())
                        .param("last", term.last())
                        .query(Integer.class)
                        .single());
    }

    @Override
    public void close() {
        opened.close();
    }
}
