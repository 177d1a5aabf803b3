package nl.kinderwerk.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class WipingTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    /** A long pg_dump, or a session that somebody left open. */
    @Test
    @Timeout(60)
    void doesNotWaitForWhoeverKeepsTheTablesAndSaysSoAfterHours() throws Exception {
        try (var asked = new Asked(folder);
                var reader = asked.source.getConnection()) {
            var wiping = new Wiping(asked.rewriting::rewrite, () -> now);
            hold(reader);
            wiping.wipeIfDue();
            assertThat(asked.count("answer")).as("others are not kept waiting").isZero();
            pass(Duration.ofHours(2));
            wiping.wipeIfDue();
            assertThat(wiping.isLate()).isFalse();
            pass(Duration.ofHours(1));
            assertThat(wiping.isLate()).isTrue();
            reader.rollback();
            wiping.wipeIfDue();
            assertThat(wiping.isLate()).isFalse();
        }
    }

    private static void hold(Connection reader) throws Exception {
        reader.setAutoCommit(false);
        try (var statement = reader.createStatement()) {
            statement.execute("SELECT * FROM answer");
        }
    }

    @Test
    void wipesEveryHourAndSoonAgainWhenItFailed() {
        var done = new AtomicInteger();
        var wiping = new Wiping(
                () -> {
                    if (done.incrementAndGet() == 2) {
                        throw new IllegalStateException("invented");
                    }
                },
                () -> now);
        for (var look = 0; look < 24; look++) {
            wiping.wipeIfDue();
            pass(Duration.ofMinutes(5));
        }
        assertThat(done)
                .as("at the start, after an hour, and five minutes later")
                .hasValue(3);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
