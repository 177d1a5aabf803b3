package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.access.AccountLinks.Open;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The screen with a link for a new account, shown once; and what comes of withdrawing one. */
final class Invitation {
    private Invitation() {}

    static ResponseEntity<String> show(String path, String back, HttpServletRequest request) {
        var frame = Frame.of(Invitation.class, request, "invited.title");
        return Screens.show(
                "access/invited.jte",
                frame,
                Map.of("link", Screens.address(path), "days", AccountLinks.DAYS, "back", back));
    }

    /** Withdraws an invitation that is still open; of another one it says that it is not there. */
    static ResponseEntity<String> withdraw(
            AccountLinks links, Optional<Open> open, String back, HttpServletRequest request) {
        if (open.isEmpty()) {
            var frame = Frame.of(Invitation.class, request, "erase.none");
            return Screens.message(HttpStatus.NOT_FOUND, frame, "open.none");
        }
        links.withdraw(open.get());
        return Screens.moveTo(back + "?ingetrokken");
    }

    /** The overview after something was done on a screen below it. */
    static Frame told(Frame frame, HttpServletRequest request) {
        if (request.getParameter("ingetrokken") != null) {
            return frame.withMessage(frame.say("open.withdraw.done"));
        }
        return request.getParameter("gewist") == null ? frame : frame.withMessage(frame.say("erase.done"));
    }
}
