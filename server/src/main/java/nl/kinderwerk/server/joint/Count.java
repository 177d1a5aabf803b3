package nl.kinderwerk.server.joint;

import java.util.Locale;
import nl.kinderwerk.figures.protect.RegistrationCount;

/**
 * What is printed of attendances; nothing else of them is kept.
 *
 * @param value the printed number, or the threshold of {@link Kind#FEW}; 0 when no number is printed
 */
record Count(Kind kind, int value) {
    /** How it is shown. */
    enum Kind {
        /** Rounded at random. */
        ROUNDED,
        /** Fewer than a threshold. */
        FEW,
        /** Withheld to protect children or an organisation; a reader does not learn which. */
        WITHHELD,
        /** No number was registered; that is a gap, not a zero. */
        NOTHING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Count of(RegistrationCount decided) {
        return switch (decided) {
            case RegistrationCount.Nothing nothing -> new Count(Kind.NOTHING, 0);
            case RegistrationCount.Rounded rounded -> new Count(Kind.ROUNDED, rounded.value());
            case RegistrationCount.Few few -> new Count(Kind.FEW, few.threshold());
            case RegistrationCount.RolledUp small -> new Count(Kind.WITHHELD, 0);
            case RegistrationCount.Withheld withheld -> new Count(Kind.WITHHELD, 0);
        };
    }
}
