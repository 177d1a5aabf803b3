package nl.kinderwerk.server.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people and spreadsheets write them: {@code 2026-03-05}, {@code 5-3-2026}, {@code 05/03/26}; the day before the month. */
final class Days {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?: \\d{1,2}:.*)?");
    private static final int CENTURY = 2000;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    static Optional<LocalDate> read(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        var whole = Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0);
        try {
            return Optional.of(LocalDate.of(whole, Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(read -> whole >= CENTURY && whole <= LAST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
