package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The time that a report looks back on: a quarter of a year.
 *
 * @param last its last day
 */
public record Term(LocalDate first, LocalDate last) {
    private static final int MONTHS = 3;
    private static final Pattern CODE = Pattern.compile("(20\\d\\d)-([1-4])");

    /** The quarter in which a day lies. */
    static Term around(LocalDate day) {
        var first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
        return new Term(first, first.plusMonths(MONTHS).minusDays(1));
    }

    /** A quarter by {@link #code()}, when it is one. */
    public static Optional<Term> parse(String code) {
        var found = CODE.matcher(code);
        return found.matches()
                ? Optional.of(around(
                        LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)) * MONTHS, 1)))
                : Optional.empty();
    }

    /** Quarters that have begun, newest first. */
    public static List<Term> until(LocalDate today, int number) {
        return Stream.iterate(around(today), term -> around(term.first().minusDays(1)))
                .limit(number)
                .toList();
    }

    /** For example {@code 2026-3}. */
    public String code() {
        return first.getYear() + "-" + last.getMonthValue() / MONTHS;
    }

    /** Its months, for example {@code 2026-07}. */
    public List<String> months() {
        return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(YearMonth::toString)
                .toList();
    }

    /** The same quarter a year earlier. */
    Term yearBefore() {
        return around(first.minusYears(1));
    }
}
