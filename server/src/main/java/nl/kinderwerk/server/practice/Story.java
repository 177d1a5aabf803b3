package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What changed, and why it matters.
 *
 * @param id made by who tells it
 * @param happened what happened
 * @param changed what changed since
 * @param matters why that matters
 * @param readers who may read it, once it is reviewed
 * @param aim a code of the study
 * @param consent whether the child and a parent agree
 * @param film address of a film or vlog, or empty
 * @param doubts what looks as if it tells who somebody is, and was sent nonetheless
 */
record Story(
        UUID id,
        LocalDate day,
        String neighbourhood,
        String happened,
        String changed,
        String matters,
        Readers readers,
        Teller teller,
        String aim,
        boolean consent,
        String film,
        Set<Doubt> doubts) {
    Story {
        doubts = Set.copyOf(doubts);
    }

    /** All that was written. */
    String text() {
        return happened + "\n" + changed + "\n" + matters;
    }

    /** Who may read a story. */
    enum Readers {
        /** Colleagues. */
        ORGANISATION,
        /** The commissioner too. */
        COMMISSIONER,
        /** Everybody. */
        EVERYBODY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Readers of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Who tells a story. */
    enum Teller {
        /** A child. */
        CHILD,
        /** A parent or carer. */
        PARENT,
        /** Who works with the children. */
        KINDERWERKER,
        /** Somebody of a school, a club, a neighbourhood team. */
        PARTNER,
        /** Somebody who lives there. */
        RESIDENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Teller of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
