package nl.kinderwerk.server.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.server.practice.Registrations.Kept;

/** What there is to register at a moment. */
record Agenda(List<Series> series, List<Kept> kept, LocalDateTime now) {
    static final int DAYS_BACK = 7;

    /** A session that was planned. */
    record Session(Series series, LocalDate day) {}

    /** Today's, the nearest in time first. */
    List<Series> today() {
        return series.stream()
                .filter(s -> s.isOn(now.toLocalDate()))
                .sorted(Comparator.comparing(
                        s -> Duration.between(s.at(), now.toLocalTime()).abs()))
                .toList();
    }

    /** Those of other days, by weekday and time. */
    List<Series> others() {
        return series.stream()
                .filter(s -> !s.isOn(now.toLocalDate()) && s.runs(now.toLocalDate()))
                .toList();
    }

    /** What was registered of a series on a day. */
    Optional<Kept> of(Series of, LocalDate day) {
        return kept.stream()
                .filter(k -> k.registration().day().equals(day)
                        && k.registration().series().equals(Optional.of(of.id())))
                .findFirst();
    }

    /** Planned in the last days and not registered, newest first. Nobody knows whether anybody came: it is no zero. */
    List<Session> gaps() {
        var today = now.toLocalDate();
        return today.minusDays(DAYS_BACK)
                .datesUntil(today)
                .sorted(Comparator.reverseOrder())
                .flatMap(day -> series.stream()
                        .filter(s -> s.isOn(day) && of(s, day).isEmpty())
                        .map(s -> new Session(s, day)))
                .toList();
    }
}
