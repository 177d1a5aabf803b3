package nl.kinderwerk.study.spss;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How SPSS shows the numbers of a variable; dates and times are counted in seconds. */
public enum SavDisplay {
    /** A number: digits without an end, as {@code 1} or {@code 1.5}. */
    PLAIN,
    /** A day: {@code 2026-11-24}. */
    DATE,
    /** A day with a time: {@code 2026-11-24T10:10:10}. */
    DATE_TIME,
    /** A time or duration: {@code 10:10:10}. */
    TIME;

    /** SPSS counts from the day before the Gregorian calendar began. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1582, 10, 14, 0, 0);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final double LAST = 1e12;
    private static final double WHOLE = 1e15;
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    /** The codes of the developers' guide of PSPP; weekdays and months are plain numbers. */
    static SavDisplay of(int code) {
        return switch (code) {
            case 20, 23, 24, 28, 29, 30, 38, 39 -> DATE;
            case 22, 41 -> DATE_TIME;
            case 21, 25, 40 -> TIME;
            default -> PLAIN;
        };
    }

    /** The number in a form that does not depend on a language; empty for not a number. */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (this == PLAIN || Math.abs(value) > LAST) {
            return plain(value);
        }
        var seconds = (long) Math.floor(value);
        return switch (this) {
            case DATE -> FIRST.plusSeconds(seconds).toLocalDate().toString();
            case DATE_TIME -> FIRST.plusSeconds(seconds).format(SECONDS);
            default -> time(seconds);
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String time(long seconds) {
        var sign = seconds < 0 ? "-" : "";
        var all = Math.abs(seconds);
        return sign + all / HOUR + ":" + two(all % HOUR / MINUTE) + ":" + two(all % MINUTE);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
