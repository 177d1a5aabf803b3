package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A commissioner with an account reads the final reports of the organisation with which they talk. */
@RestController
@RequestMapping("/beheer/gesprekken/verslagen")
final class FinalController {
    private final Entrance entrance;
    private final Reports reports;
    private final Talk talk;

    FinalController(Entrance entrance, Reports reports, Talk talk) {
        this.entrance = entrance;
        this.reports = reports;
        this.talk = talk;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request) {
        var frame = Frame.of(FinalController.class, request, "final.title");
        return entrance.member(
                request,
                place -> Screens.show(
                        "conversation/finals.jte",
                        frame,
                        Map.of("place", place, "reports", reports.finals(), "wording", new Wording(place, frame))));
    }

    @GetMapping("/{id}/v{version}")
    ResponseEntity<String> read(@PathVariable UUID id, @PathVariable int version, HttpServletRequest request) {
        return entrance.member(
                request,
                place -> reports.find(id, version)
                        .filter(Report::frozen)
                        .map(report -> read(place, report, request))
                        .orElseGet(() -> Entrance.closed(request, "unknown")));
    }

    private ResponseEntity<String> read(Workplace place, Report report, HttpServletRequest request) {
        var frame = Frame.of(FinalController.class, request, "report.title");
        var wording = new Wording(place, frame);
        var document = talk.document(place, report);
        return Screens.show(
                "conversation/final.jte",
                frame,
                Map.of(
                        "place", place,
                        "document", document,
                        "wording", wording,
                        "differences", talk.differences(document, wording)));
    }
}
