package nl.kinderwerk.server.conversation;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What is printed of a count; nothing else of it is kept.
 *
 * @param value the printed number, or the threshold of {@link Kind#FEW}; 0 when no number is printed
 */
record Shown(Kind kind, int value) {
    /** How a count is shown. */
    enum Kind {
        /** As it is: of activities, not of people. */
        EXACT,
        /** Rounded at random. */
        ROUNDED,
        /** Fewer than a threshold. */
        FEW,
        /** Withheld to protect people. */
        WITHHELD,
        /** Activities took place, and nobody filled in a number. */
        UNKNOWN,
        /** No activity was registered; that is a gap, not a zero. */
        NOTHING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Shown NOTHING = new Shown(Kind.NOTHING, 0);
    static final Shown UNKNOWN = new Shown(Kind.UNKNOWN, 0);
    static final Shown WITHHELD = new Shown(Kind.WITHHELD, 0);

    static Shown exact(int value) {
        return new Shown(Kind.EXACT, value);
    }

    static Shown rounded(int value) {
        return new Shown(Kind.ROUNDED, value);
    }

    static Shown fewerThan(int threshold) {
        return new Shown(Kind.FEW, threshold);
    }

    /** The number to draw, if there is one. */
    OptionalInt drawn() {
        return kind == Kind.EXACT || kind == Kind.ROUNDED ? OptionalInt.of(value) : OptionalInt.empty();
    }
}
