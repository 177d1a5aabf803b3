package nl.kinderwerk.server.collect;

import org.springframework.scheduling.annotation.Scheduled;

/** What happens by itself: every hour the traces are wiped, every night what has had its time is removed. */
final class Upkeep {
    private final Rewriting rewriting;
    private final Waves waves;

    Upkeep(Rewriting rewriting, Waves waves) {
        this.rewriting = rewriting;
        this.waves = waves;
    }

    @Scheduled(cron = "0 7 * * * *")
    void wipe() {
        rewriting.rewrite();
    }

    @Scheduled(cron = "0 37 3 * * *", zone = "Europe/Amsterdam")
    void retain() {
        rewriting.expire(waves.today(), waves.current());
        rewriting.forget(waves.today());
        rewriting.rewrite();
    }
}
