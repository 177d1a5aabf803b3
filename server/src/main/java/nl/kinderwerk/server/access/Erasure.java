package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.kinderwerk.server.access.People.Person;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The screens before an account is erased. */
final class Erasure {
    private Erasure() {}

    static ResponseEntity<String> ask(Person person, String back, HttpServletRequest request) {
        var frame = Frame.of(Erasure.class, request, "erase.title");
        return Screens.show("access/erase.jte", frame, Map.of("person", person, "back", back));
    }

    /** There is no such account, or none that they may erase. */
    static ResponseEntity<String> refuse(HttpServletRequest request) {
        var frame = Frame.of(Erasure.class, request, "erase.none");
        return Screens.message(HttpStatus.NOT_FOUND, frame, "erase.none.text");
    }
}
