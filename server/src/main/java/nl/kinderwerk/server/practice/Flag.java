package nl.kinderwerk.server.practice;

import java.util.Locale;

/** A reason to look at a registration again. It never keeps one from being stored. */
enum Flag {
    /** A number far from last time's: 40 instead of 14. */
    UNUSUAL,
    /** Held, and no number at all. */
    EMPTY,
    /** More children by age than in all. */
    AGES,
    /** A day that is still to come. */
    FUTURE,
    /** The note looks as if it tells who somebody is. */
    PERSON,
    /** The same session was registered already. */
    TWICE,
    /** Something that the server does not know: a code, a series, a number. */
    UNKNOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Flag of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
