package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What both sides agreed.
 *
 * @param id made by the form: the same form twice is one
 * @param aim a code of the study
 * @param owner who sees to it, by function
 * @param due the day on which it should be done
 */
record Agreement(UUID id, String aim, String text, String owner, LocalDate due, Stage stage) {
    /** The field that tells what became of it. */
    String field() {
        return "stage." + id;
    }

    /** What became of it. */
    enum Stage {
        /** Not yet done; the next report opens with it. */
        OPEN,
        /** Done. */
        DONE,
        /** Both no longer want it. */
        DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stage of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
