package nl.kinderwerk.server.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A recurring activity; it pre-fills what is registered of it.
 *
 * @param activity a code of the study
 * @param aims codes of the study
 * @param partners codes of the study
 * @param counted whether numbers are usually counted, not estimated
 * @param ages whether children are told apart by age
 * @param begun first day on which it may have taken place
 * @param ended first day on which it no longer takes place
 */
record Series(
        UUID id,
        String name,
        String activity,
        String place,
        String neighbourhood,
        DayOfWeek weekday,
        LocalTime at,
        List<String> aims,
        List<String> partners,
        boolean counted,
        boolean ages,
        LocalDate begun,
        Optional<LocalDate> ended) {
    Series {
        aims = List.copyOf(aims);
        partners = List.copyOf(partners);
    }

    /** The same, from a day on no more. */
    Series until(LocalDate day) {
        return with(id, begun, Optional.of(day));
    }

    /** The same as a series of its own, from a day on. */
    Series anew(LocalDate day) {
        return with(UUID.randomUUID(), day, ended);
    }

    private Series with(UUID other, LocalDate first, Optional<LocalDate> last) {
        return new Series(
                other, name, activity, place, neighbourhood, weekday, at, aims, partners, counted, ages, first, last);
    }

    /** Whether it is planned on a day. */
    boolean isOn(LocalDate day) {
        return day.getDayOfWeek() == weekday && runs(day);
    }

    boolean runs(LocalDate day) {
        return !day.isBefore(begun) && ended.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
