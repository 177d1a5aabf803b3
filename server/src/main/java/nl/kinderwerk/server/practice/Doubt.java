package nl.kinderwerk.server.practice;

import java.util.Locale;

/** Something in a text that may tell who somebody is. */
public enum Doubt {
    /** A name of a person. */
    NAME,
    /** A telephone number. */
    PHONE,
    /** A citizen service number. */
    BSN,
    /** An e-mail address. */
    EMAIL;

    /** As in bundles: {@code name}, {@code phone}, {@code bsn} or {@code email}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
