package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;

/** Lets people work with the reports of one organisation, and with no others. */
final class Entrance {
    private final Workplaces workplaces;

    Entrance(Workplaces workplaces) {
        this.workplaces = workplaces;
    }

    /** Answers a member of an organisation; everybody else is told kindly that there is nothing here. */
    ResponseEntity<String> member(HttpServletRequest request, Function<Workplace, ResponseEntity<String>> work) {
        return workplaces.in(request, work).orElseGet(() -> closed(request, "none"));
    }

    /** Answers whoever has a link; the same kind page when it is over, was never one, or shows nothing any more. */
    ResponseEntity<String> guest(
            String token, HttpServletRequest request, Function<Workplace, Optional<ResponseEntity<String>>> work) {
        return GuestLinks.organisation(token)
                .flatMap(code -> workplaces.in(code, work))
                .flatMap(Function.identity())
                .orElseGet(() -> closed(request, "over"));
    }

    /** A page with a title and a text of what there is not. */
    static ResponseEntity<String> closed(HttpServletRequest request, String what) {
        return Screens.none(Entrance.class, request, what);
    }
}
