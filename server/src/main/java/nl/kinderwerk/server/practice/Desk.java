package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import nl.kinderwerk.server.access.Member;
import nl.kinderwerk.server.access.Role;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;

/** Lets members of an organisation work with its rows, and with no others. */
final class Desk {
    private final Workplaces workplaces;
    private final Marks marks;
    private final Clock clock;

    Desk(Workplaces workplaces, Marks marks, Clock clock) {
        this.workplaces = workplaces;
        this.marks = marks;
        this.clock = clock;
    }

    /** Answers a member of an organisation, in its scope; others, and everybody when the study is not used so, get no desk. */
    ResponseEntity<String> enter(HttpServletRequest request, Function<Worker, ResponseEntity<String>> work) {
        return in(request, work).orElseGet(() -> Screens.none(Desk.class, request, "none"));
    }

    /** Does work for a member of an organisation, in its scope. */
    <T> Optional<T> in(HttpServletRequest request, Function<Worker, T> work) {
        var coordinates = Member.of(request)
                .filter(who -> who.roles().contains(Role.COORDINATOR))
                .isPresent();
        return workplaces.in(request, place -> {
            var mark = place.account().map(marks::of).orElseThrow();
            return work.apply(Worker.of(place, mark, coordinates, LocalDateTime.now(clock)));
        });
    }
}
