package nl.kinderwerk.server.collect;

import nl.kinderwerk.server.collect.Publishing.State;
import nl.kinderwerk.server.publish.CurrentSite;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What happens by itself: every hour the traces are wiped (sooner when that failed), every night what has had its time is removed, and what a command
 * froze is shown.
 */
final class Upkeep {
    private final Rewriting rewriting;
    private final Wiping wiping;
    private final Waves waves;
    private final CurrentSite site;
    private final Publishing publishing;

    Upkeep(Rewriting rewriting, Wiping wiping, Waves waves, CurrentSite site, Publishing publishing) {
        this.rewriting = rewriting;
        this.wiping = wiping;
        this.waves = waves;
        this.site = site;
        this.publishing = publishing;
    }

    @Scheduled(cron = "0 2/5 * * * *")
    void wipe() {
        wiping.wipeIfDue();
    }

    @Scheduled(cron = "0 37 3 * * *", zone = "Europe/Amsterdam")
    void retain() {
        rewriting.expire(waves.today(), waves.current());
        rewriting.forget(waves.today());
        wiping.wipe();
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
