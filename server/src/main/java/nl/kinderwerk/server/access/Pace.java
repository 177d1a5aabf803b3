package nl.kinderwerk.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How often somebody may do something. It is kept in memory only: a restart forgets it. */
public final class Pace {
    /** So many are told apart; who comes after them must wait. */
    private static final int MOST_KNOWN = 10_000;

    private final Duration window;
    private final int most;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long current;

    /**
     * A pace.
     *
     * @param most times in a window, which begins anew for everybody at once
     */
    public Pace(Duration window, int most, Clock clock) {
        this.window = window;
        this.most = most;
        this.clock = clock;
    }

    /** Counts one more time, and says whether that is allowed. */
    public synchronized boolean allows(String who) {
        var now = clock.millis() / window.toMillis();
        if (now != current) {
            counts.clear();
            current = now;
        }
        var isKnown = counts.containsKey(who) || counts.size() < MOST_KNOWN;
        return isKnown && counts.merge(who, 1, Integer::sum) <= most;
    }
}
