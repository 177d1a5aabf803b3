package nl.kinderwerk.server.practice;

import java.util.Locale;

/** Something in a text that may tell who somebody is. */
enum Doubt {
    /** A name of a person. */
    NAME,
    /** A telephone number. */
    PHONE,
    /** A citizen service number. */
    BSN,
    /** An e-mail address. */
    EMAIL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
