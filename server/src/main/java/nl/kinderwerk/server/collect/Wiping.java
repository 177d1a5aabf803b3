package nl.kinderwerk.server.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Wipes the traces of who answered what about every hour, and tries again soon when it could not. Knows when that is late. */
public final class Wiping {
    private static final Logger LOG = LoggerFactory.getLogger(Wiping.class);
    /** An hour, less than the time between two looks. */
    private static final Duration EVERY = Duration.ofMinutes(58);

    private static final Duration LATE = Duration.ofHours(3);

    private final Runnable work;
    private final InstantSource clock;
    private volatile Instant last;
    private volatile boolean isAsked = true;

    /**
     * Has wiped nothing yet.
     *
     * @param work wipes; throws when it cannot
     */
    Wiping(Runnable work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Whether nothing could be wiped for so many hours that an operator must find out what keeps the tables. */
    public boolean isLate() {
        return isPast(LATE);
    }

    private boolean isPast(Duration since) {
        return !clock.instant().isBefore(last.plus(since));
    }

    /** Wipes when it is time, or when it failed before. */
    void wipeIfDue() {
        if (isAsked || isPast(EVERY)) {
            wipe();
        }
    }

    void wipe() {
        isAsked = true;
        try {
            work.run();
            last = clock.instant();
            isAsked = false;
        } catch (RuntimeException failed) {
            LOG.atLevel(isLate() ? Level.WARN : Level.INFO)
                    .log("The traces of answers cannot be wiped, and will be tried again: {}", failed.getMessage());
        }
    }
}
