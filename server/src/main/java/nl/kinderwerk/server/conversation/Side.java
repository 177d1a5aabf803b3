package nl.kinderwerk.server.conversation;

import java.util.Locale;

/** Who speaks. */
enum Side {
    /** Who does the work. */
    ORGANISATION,
    /** Who pays for it. */
    COMMISSIONER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
