package nl.kinderwerk.server.joint;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.Registered;

/**
 * An activity that took place, of one of the organisations.
 *
 * @param id of its registration
 * @param neighbourhood where it was
 * @param children attendances; absent when nobody filled them in
 */
record Session(
        String organisation,
        String id,
        LocalDate day,
        String neighbourhood,
        List<String> aims,
        boolean counted,
        Optional<Integer> children) {
    Session {
        aims = List.copyOf(aims);
    }

    String month() {
        return YearMonth.from(day).toString();
    }

    /** The same as in the reports of the organisation itself, so that all that is shown of it is judged together. */
    String unit() {
        return "children/" + id;
    }

    Stream<Registered> registered(String area, String quarter) {
        return children.stream()
                .map(present -> new Registered(
                        unit(),
                        id,
                        organisation,
                        Set.of(area),
                        Set.of(quarter, month()),
                        new HashSet<>(aims),
                        present));
    }
}
