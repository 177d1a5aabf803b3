package nl.kinderwerk.study.foreign;

import java.util.Set;
import nl.kinderwerk.study.Layout;

/** Codes of other tools as codes of a study: small letters, digits and {@code _}, beginning with a letter. */
final class Codes {
    private static final Set<String> RESERVED = Set.of("skipped", "dont_know", "not_applicable");

    private Codes() {}

    /** The code of an option; the same for the same code of the tool, always. */
    static String option(String code) {
        var plain = latin(code, "c");
        return RESERVED.contains(plain) || plain.matches("top\\d+") ? "c_" + plain : plain;
    }

    /** The id of an item. */
    static String item(String code) {
        var plain = latin(code, "q");
        return Layout.DESIGN.contains(plain) ? "q_" + plain : plain;
    }

    private static String latin(String code, String first) {
        var plain = Likeness.plain(code).replaceAll("[^a-z0-9_]+", "");
        return plain.matches("[a-z].*") ? plain : first + plain;
    }
}
