package nl.kinderwerk.server.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Whose attendances; they are never added up. */
enum People {
    CHILDREN(Session::children),
    PARENTS(Session::parents);

    private final Function<Session, Optional<Integer>> present;

    People(Function<Session, Optional<Integer>> present) {
        this.present = present;
    }

    /** How many were there; absent when nobody filled it in. */
    Optional<Integer> in(Session session) {
        return present.apply(session);
    }

    /** The area of their attendances: an organisation, or a part of it. */
    String in(String... area) {
        return name().toLowerCase(Locale.ROOT) + "/" + String.join("/", area);
    }
}
