package nl.kinderwerk.server.partner;

import java.time.Clock;
import java.time.LocalDate;
import nl.kinderwerk.server.access.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes every night the requests that have had their time. */
final class Forgetting {
    private final JdbcClient database;
    private final OrganisationScope scope;
    private final Visits visits;
    private final Clock clock;

    Forgetting(JdbcClient database, OrganisationScope scope, Visits visits, Clock clock) {
        this.database = database;
        this.scope = scope;
        this.visits = visits;
        this.clock = clock;
    }

    @Scheduled(cron = "0 57 3 * * *", zone = "Europe/Amsterdam")
    void forget() {
        var today = LocalDate.now(clock);
        database.sql("SELECT code FROM organisation")
                .query(String.class)
                .list()
                .forEach(code -> scope.in(code, () -> {
                    visits.forget(today);
                    return code;
                }));
    }
}
