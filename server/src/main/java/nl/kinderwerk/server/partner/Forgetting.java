package nl.kinderwerk.server.partner;

import java.time.Clock;
import java.time.LocalDate;
import nl.kinderwerk.server.access.OrganisationScope;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes every night the requests that have had their time. */
final class Forgetting {
    private final OrganisationScope scope;
    private final Visits visits;
    private final Clock clock;

    Forgetting(OrganisationScope scope, Visits visits, Clock clock) {
        this.scope = scope;
        this.visits = visits;
        this.clock = clock;
    }

    @Scheduled(cron = "0 57 3 * * *", zone = "Europe/Amsterdam")
    void forget() {
        var today = LocalDate.now(clock);
        scope.each(() -> visits.forget(today));
    }
}
