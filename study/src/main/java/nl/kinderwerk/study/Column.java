package nl.kinderwerk.study;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column of a file of answers.
 *
 * @param codes what it may hold, for kinds with codes
 */
record Column(String name, Kind kind, Set<String> codes) {
    private static final String FORMULA_STARTS = "=+@\t\r";
    private static final int CODES_NAMED = 12;
    private static final Pattern ID = Pattern.compile("(?=.*\\S)\\P{Cntrl}{1,100}");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern ONLY_ZEROS = Pattern.compile("[0.]+");

    /** What a cell may hold. */
    enum Kind {
        ID("Not a code of 1 to 100 visible characters.", "Give every row one."),
        PLACE("This place is not in areas.csv.", "Use a code of areas.csv of the right level."),
        COUNT("Not a whole number of 1 or more.", "Write digits only."),
        COUNT_IF_KNOWN("Not a whole number of 1 or more.", "Write digits only; leave it empty when it is not known."),
        WEIGHT("Not a number above 0.", "Write it with a point, as 1.25."),
        CODE("This code is not in the codebook.", "Use "),
        CHOICE("This code is not an option.", "Leave the cell empty, or use "),
        TICK("Not 1, 0 or empty.", "Write 1 for ticked, 0 for shown and not ticked, nothing for not shown."),
        NUMBER("Not a number of 0 or more.", "Write it with a point, as 1.5; skipped when it was not answered."),
        TEXT("", "");

        private final String fault;
        private final String remedy;

        Kind(String fault, String remedy) {
            this.fault = fault;
            this.remedy = remedy;
        }

        String fault() {
            return fault;
        }
    }

    Column(String name, Kind kind) {
        this(name, kind, Set.of());
    }

    /** Whether a file may do without it. */
    boolean isOptional() {
        return kind == Kind.COUNT_IF_KNOWN;
    }

    /** Whether a spreadsheet would run the cell instead of showing it. */
    boolean formula(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    }

    /** Whether the value is allowed here. */
    boolean holds(String value) {
        return switch (kind) {
            case ID -> ID.matcher(value).matches();
            case PLACE -> codes.contains(value);
            case COUNT -> COUNT.matcher(value).matches();
            case COUNT_IF_KNOWN -> value.isEmpty() || COUNT.matcher(value).matches();
            case WEIGHT -> isNumber(value) && !ONLY_ZEROS.matcher(value).matches();
            case CODE -> value.isEmpty() || codes.contains(value) || Answers.RESERVED.contains(value);
            case CHOICE -> value.isEmpty() || codes.contains(value);
            case TICK -> value.isEmpty() || value.equals("1") || value.equals("0");
            case NUMBER -> value.isEmpty() || isNumber(value) || Answers.RESERVED.contains(value);
            case TEXT -> true;
        };
    }

    String remedy() {
        return switch (kind) {
            case CODE, CHOICE -> kind.remedy + someCodes() + ".";
            default -> kind.remedy;
        };
    }

    private String someCodes() {
        var named = codes.stream().sorted().limit(CODES_NAMED).collect(Collectors.joining(", "));
        return codes.size() <= CODES_NAMED ? named : named + " or another code of study.yaml";
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }
}
