package nl.kinderwerk.server.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.edition.Beside;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Item;
import nl.kinderwerk.study.Questionnaire;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends the answers in. Sending again, by a double click or after a bad line, stores nothing more and thanks the same. */
@RestController
final class SendController {
    private static final int MOST_FIGURES = 4;

    private final Visits visits;
    private final Submissions submissions;
    private final Waves waves;
    private final CurrentSite site;

    SendController(Visits visits, Submissions submissions, Waves waves, CurrentSite site) {
        this.visits = visits;
        this.submissions = submissions;
        this.waves = waves;
        this.site = site;
    }

    /** Usually the draft is there and was not sent: then nothing else need be asked. */
    @PostMapping("/meedoen/versturen")
    ResponseEntity<String> send(@RequestParam(defaultValue = "") String submission, HttpServletRequest request) {
        var visit = visits.find(request);
        return visit.filter(v -> v.draft().submission().toString().equals(submission))
                .map(v -> send(v, request))
                .or(() -> stored(submission).map(cells -> thanks(cells, request)))
                .or(() -> visit.map(v -> send(v, request)))
                .orElseGet(() -> StartController.message(request, HttpStatus.GONE, "gone"));
    }

    private Optional<Map<String, String>> stored(String submission) {
        try {
            return submissions.find(UUID.fromString(submission));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private ResponseEntity<String> send(Visit visit, HttpServletRequest request) {
        if (visit.firstUnseen().or(visit::firstSlip).isPresent()) {
            return Screens.moveTo("/meedoen/nakijken");
        }
        var cells = Cells.of(visit.steps(), visit.draft());
        if (submissions.send(visit.code(), visit.draft(), cells, waves.today())) {
            return thanks(cells, request);
        }
        var isOpen = waves.open(visit.draft().wave()).isPresent();
        return StartController.message(request, HttpStatus.CONFLICT, isOpen ? "used" : "closed");
    }

    /** The browser forgets: the code, and the pages with answers that it kept. */
    private ResponseEntity<String> thanks(Map<String, String> cells, HttpServletRequest request) {
        var frame = Frame.of(SendController.class, request, "thanks.title");
        var language = frame.language();
        var end = waves.study()
                .questionnaire()
                .end()
                .map(text -> text.in(language))
                .orElse(frame.say("thanks.text"));
        var screen = Screens.show("collect/thanks.jte", frame, Map.of("end", end, "figures", figures(cells, language)));
        return ResponseEntity.status(screen.getStatusCode())
                .headers(screen.getHeaders())
                .header(HttpHeaders.SET_COOKIE, Visits.noCookie(request).toString())
                .header("Clear-Site-Data", "\"cache\"")
                .body(screen.getBody());
    }

    private List<Beside> figures(Map<String, String> cells, String language) {
        return waves.study().questionnaire().pages().stream()
                .map(Questionnaire.Page::items)
                .flatMap(List::stream)
                .flatMap(item -> beside(item, cells, language).stream())
                .filter(beside -> !beside.shares().isEmpty())
                .limit(MOST_FIGURES)
                .toList();
    }

    private Optional<Beside> beside(Item item, Map<String, String> cells, String language) {
        var codes = Chosen.of(item, cells);
        return codes.isEmpty() ? Optional.empty() : site.get().beside(item.id(), codes, language);
    }
}
