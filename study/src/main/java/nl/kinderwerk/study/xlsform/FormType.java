package nl.kinderwerk.study.xlsform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a row of the sheet "survey" is, in any of its spellings.
 *
 * @param list of choices, for questions with one
 * @param orOther whether "other" is added to the list
 */
record FormType(Kind kind, String list, boolean orOther) {
    private static final Pattern CHOICE = Pattern.compile(
            "(?i)(select[_ ]?one(?: from)?|select1|select[_ ]?multiple(?: from)?|select all that apply(?: from)?"
                    + "|add select one prompt using|add select multiple prompt using|rank)\\s+(\\S+)"
                    + "(\\s+(?:or[_ ]other|or specify other))?");
    private static final Set<String> NUMBERS = Set.of("integer", "int", "decimal", "range");
    private static final Set<String> TEXTS = Set.of("text", "string", "date", "time", "datetime", "barcode", "email");
    private static final Set<String> SILENT = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "device id",
            "subscriberid",
            "simserial",
            "phonenumber",
            "phone number",
            "username",
            "email address",
            "audit",
            "start-geopoint",
            "background-audio",
            "imei",
            "uri",
            "xml-external",
            "csv-external",
            "hidden");

    /** What a row does. */
    enum Kind {
        ONE,
        SEVERAL,
        NUMBER,
        TEXT,
        BEGIN,
        BEGIN_REPEAT,
        END,
        SILENT,
        OTHER
    }

    static FormType of(String type) {
        var plain = type.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return choice(type.strip().replaceAll("\\s+", " ")).orElseGet(() -> new FormType(kind(plain), "", false));
    }

    private static Optional<FormType> choice(String type) {
        var match = CHOICE.matcher(type);
        if (!match.matches() || match.group(1).toLowerCase(Locale.ROOT).startsWith("select_one_from_file")) {
            return Optional.empty();
        }
        var word = match.group(1).toLowerCase(Locale.ROOT);
        var several = word.contains("multiple") || word.contains("all") || word.equals("rank");
        return Optional.of(new FormType(several ? Kind.SEVERAL : Kind.ONE, match.group(2), match.group(3) != null));
    }

    private static Kind kind(String plain) {
        if (plain.matches("begin[_ ](repeat|loop).*")) {
            return Kind.BEGIN_REPEAT;
        }
        if (plain.matches("begin[_ ]group.*")) {
            return Kind.BEGIN;
        }
        if (plain.matches("end[_ ](group|repeat|loop).*")) {
            return Kind.END;
        }
        if (NUMBERS.contains(plain)) {
            return Kind.NUMBER;
        }
        return TEXTS.contains(plain) ? Kind.TEXT : SILENT.contains(plain) ? Kind.SILENT : Kind.OTHER;
    }
}
