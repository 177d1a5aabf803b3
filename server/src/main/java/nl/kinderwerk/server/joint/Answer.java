package nl.kinderwerk.server.joint;

import java.util.Locale;

/** What an organisation says to a proposal. */
enum Answer {
    /** It agrees. */
    YES,
    /** It does not, or not any more. */
    NO,
    /** It has not said anything yet. */
    NONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(boolean agrees) {
        return agrees ? YES : NO;
    }
}
