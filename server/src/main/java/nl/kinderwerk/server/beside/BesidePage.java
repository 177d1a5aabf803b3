package nl.kinderwerk.server.beside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Language;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.server.screen.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the page of an organisation and the page for everybody answer alike. */
final class BesidePage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

    private BesidePage() {}

    static Words words(HttpServletRequest request) {
        return Words.of(BesidePage.class, Language.of(request));
    }

    /** The figures of one subject as a file. */
    static ResponseEntity<String> csv(Optional<Pairs> pairs, String subject, HttpServletRequest request) {
        return pairs.flatMap(found -> Subject.of(subject).map(found::of))
                .map(pair -> ResponseEntity.ok()
                        .contentType(CSV)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + subject + ".csv\"")
                        .body(pair.csv()))
                .orElseGet(() -> none(request));
    }

    static ResponseEntity<String> none(HttpServletRequest request) {
        var frame = Frame.of(BesidePage.class, request, "none.title");
        return Screens.show(HttpStatus.NOT_FOUND, "screen/message.jte", frame, Map.of("text", frame.say("none.text")));
    }
}
