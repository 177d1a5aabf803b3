package nl.kinderwerk.server.practice;

import java.util.Locale;

/** What became of an activity. */
enum State {
    /** It took place. */
    HELD,
    /** It did not take place. */
    CANCELLED,
    /** It was registered by mistake; it counts for nothing and stays in the log. */
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
