package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The screen with a link for a new account, shown once. */
final class Invitation {
    private Invitation() {}

    static ResponseEntity<String> show(String path, String back, HttpServletRequest request) {
        var frame = Frame.of(Invitation.class, request, "invited.title");
        var link =
                ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
        return Screens.show("access/invited.jte", frame, Map.of("link", link, "days", AccountLinks.DAYS, "back", back));
    }
}
