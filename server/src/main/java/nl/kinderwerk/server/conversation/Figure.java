package nl.kinderwerk.server.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five figures at a glance, in the order of the report. */
enum Figure {
    /** Activities that took place. */
    ACTIVITIES,
    /** Attendances of children. */
    CHILDREN,
    /** Attendances of parents and carers. */
    PARENTS,
    /** Activities done with a partner. */
    PARTNERS,
    /** Neighbourhoods in which an activity took place. */
    NEIGHBOURHOODS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Figure> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }
}
