package nl.kinderwerk.server.collect;

import nl.kinderwerk.server.collect.Publishing.State;
import nl.kinderwerk.server.publish.CurrentSite;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What happens by itself: every hour the traces are wiped, every night what has had its time is removed, and what a command
 * froze is shown.
 */
final class Upkeep {
    private final Rewriting rewriting;
    private final Waves waves;
    private final CurrentSite site;
    private final Publishing publishing;

    Upkeep(Rewriting rewriting, Waves waves, CurrentSite site, Publishing publishing) {
        this.rewriting = rewriting;
        this.waves = waves;
        this.site = site;
        this.publishing = publishing;
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

    @Scheduled(cron = "30 * * * * *")
    void notice() {
        if (site.get().lacksAnswers()) {
            publishing.begin("", this::renew);
        }
    }

    private State renew() {
        site.renew();
        return State.DONE;
    }
}
