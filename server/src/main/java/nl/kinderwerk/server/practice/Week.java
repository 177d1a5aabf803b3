package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.kinderwerk.server.practice.Registrations.Kept;

/**
 * A week of an organisation.
 *
 * @param filled what was just filled in and cannot be kept yet, by field
 */
record Week(LocalDate monday, List<Series> series, List<Kept> kept, LocalDate today, Map<String, String> filled) {
    /** What stands in a cell when the activity did not take place. */
    static final String CANCELLED = "x";

    private static final int DAYS = 7;

    Week(LocalDate monday, List<Series> series, List<Kept> kept, LocalDate today) {
        this(monday, series, kept, today, Map.of());
    }

    /**
     * One series on one day.
     *
     * @param registration what was registered, if anything
     * @param kept what was registered as it is written in a cell: the number of children, {@value #CANCELLED} or nothing
     * @param value what stands in it: that, or what was just filled in
     */
    record Cell(Series series, LocalDate day, Optional<Registration> registration, String kept, String value) {
        String field() {
            return "c." + series.id() + "." + day;
        }

        /** The name of the field that tells what stood in the cell when it was shown. */
        String was() {
            return "was." + field();
        }

        boolean isTouched(Fields fields) {
            return fields.values().containsKey(field()) && !fields.one(field()).equals(fields.one(was()));
        }

        /** Whether somebody else wrote something else in it since it was shown. */
        boolean isClash(Fields fields) {
            return !List.of(fields.one(was()), fields.one(field())).contains(kept);
        }

        boolean isPlanned() {
            return series.isOn(day);
        }

        /** The fields of a form with which the same is registered; what was there beside children stays. */
        Map<String, List<String>> fields(String written) {
            var base = registration.orElseGet(() -> Registration.of(UUID.randomUUID(), series, day, State.HELD));
            var fields = new HashMap<String, List<String>>();
            fields.put("id", List.of(base.id().toString()));
            fields.put("series", List.of(series.id().toString()));
            fields.put("day", List.of(day.toString()));
            fields.put("state", List.of(state(written)));
            fields.put("children", List.of(written.equals(CANCELLED) ? "" : written));
            base.parents().ifPresent(n -> fields.put("parents", List.of(n.toString())));
            base.volunteers().ifPresent(n -> fields.put("volunteers", List.of(n.toString())));
            fields.put("counted", List.of(base.counted() ? "counted" : "estimated"));
            fields.put("aim", base.aims());
            fields.put("partner", base.partners());
            base.ages().forEach((band, n) -> fields.put("age." + band, List.of(n.toString())));
            fields.put("note", List.of(base.note()));
            return fields;
        }

        /** A cell that was emptied takes back what stood there. */
        private static String state(String written) {
            if (written.isEmpty()) {
                return State.WITHDRAWN.code();
            }
            return (written.equals(CANCELLED) ? State.CANCELLED : State.HELD).code();
        }
    }

    /** Cells that whoever filled in these fields changed; in the others stands what was shown, or what colleagues wrote since. */
    List<Cell> touched(Fields fields) {
        return cells().stream().filter(cell -> cell.isTouched(fields)).toList();
    }

    /** The same with what was changed, on top of what is kept by now. */
    Week filled(Fields fields) {
        var filled = new HashMap<String, String>();
        touched(fields).forEach(cell -> filled.put(cell.field(), fields.one(cell.field())));
        return new Week(monday, series, kept, today, filled);
    }

    boolean isReadable(String written) {
        return written.isEmpty() || written.equals(CANCELLED) || written.matches("\\d{1,4}");
    }

    List<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    List<Cell> cells() {
        return series.stream().flatMap(of -> row(of).stream()).toList();
    }

    List<Cell> row(Series of) {
        return days().stream().map(day -> cell(of, day)).toList();
    }

    private Cell cell(Series of, LocalDate day) {
        var registration = kept.stream()
                .map(Kept::registration)
                .filter(r -> r.day().equals(day) && r.series().equals(Optional.of(of.id())))
                .findFirst();
        var value = registration.map(Week::value).orElse("");
        var cell = new Cell(of, day, registration, value, value);
        return new Cell(of, day, registration, value, filled.getOrDefault(cell.field(), value));
    }

    private static String value(Registration registration) {
        return registration.state() == State.CANCELLED
                ? CANCELLED
                : registration.children().map(String::valueOf).orElse("");
    }

    /** Whether cells of a day can be filled in. */
    boolean isOpen(LocalDate day) {
        return !day.isAfter(today) && !day.isBefore(today.minusDays(Registrations.DAYS_OPEN));
    }
}
