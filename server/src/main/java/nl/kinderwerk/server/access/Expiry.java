package nl.kinderwerk.server.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes every night what has had its time. */
final class Expiry {
    private final JdbcClient database;

    Expiry(JdbcClient database) {
        this.database = database;
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "Europe/Amsterdam")
    void expire() {
        database.sql("DELETE FROM account_link WHERE kept_until < now()").update();
        database.sql(
                        "DELETE FROM session WHERE used < now() - interval '14 days' OR begun < now() - interval '90 days'")
                .update();
        database.sql("SELECT forget_audit()").query().listOfRows();
    }
}
