package nl.kinderwerk.server.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One session of kinderwerk. Numbers are attendances; one that is absent was not registered and is not zero.
 *
 * @param id made by who registers it
 * @param series of which it is a session, if of one
 * @param activity a code of the study
 * @param counted whether the numbers were counted, not estimated
 * @param aims codes of the study
 * @param partners codes of the study
 * @param ages children by code of an age band, where the organisation wants that
 * @param note for colleagues; never published by itself
 */
record Registration(
        UUID id,
        Optional<UUID> series,
        String activity,
        String neighbourhood,
        LocalDate day,
        State state,
        Optional<Integer> children,
        Optional<Integer> parents,
        Optional<Integer> volunteers,
        boolean counted,
        List<String> aims,
        List<String> partners,
        Map<String, Integer> ages,
        String note) {
    /** Nobody attends what was not held. */
    Registration {
        var isHeld = state == State.HELD;
        children = isHeld ? children : Optional.empty();
        parents = isHeld ? parents : Optional.empty();
        volunteers = isHeld ? volunteers : Optional.empty();
        ages = isHeld ? Map.copyOf(ages) : Map.of();
        aims = List.copyOf(aims);
        partners = List.copyOf(partners);
    }

    boolean isEmpty() {
        return children.isEmpty() && parents.isEmpty() && volunteers.isEmpty();
    }

    /** A session of a series with what it pre-fills, and no numbers. */
    static Registration of(UUID id, Series series, LocalDate day, State state) {
        return new Registration(
                id,
                Optional.of(series.id()),
                series.activity(),
                series.neighbourhood(),
                day,
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                series.counted(),
                series.aims(),
                series.partners(),
                Map.of(),
                "");
    }

    /** A session of no series, of which nothing is known yet. */
    static Registration once(UUID id, LocalDate day) {
        return new Registration(
                id,
                Optional.empty(),
                "",
                "",
                day,
                State.HELD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                Map.of(),
                "");
    }
}
