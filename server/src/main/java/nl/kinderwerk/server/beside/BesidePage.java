package nl.kinderwerk.server.beside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.kinderwerk.server.screen.Language;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.server.screen.Words;
import org.springframework.http.ResponseEntity;

/** What the page of an organisation and the page for everybody answer alike. */
final class BesidePage {
    private BesidePage() {}

    static Words words(HttpServletRequest request) {
        return Words.of(BesidePage.class, Language.of(request));
    }

    /** The figures of one subject as a file. */
    static ResponseEntity<String> csv(Optional<Pairs> pairs, String subject, HttpServletRequest request) {
        return pairs.flatMap(found -> Subject.of(subject).map(found::of))
                .map(pair -> Screens.file(subject + ".csv", Screens.CSV, pair.csv()))
                .orElseGet(() -> none(request));
    }

    static ResponseEntity<String> none(HttpServletRequest request) {
        return Screens.none(BesidePage.class, request, "none");
    }
}
