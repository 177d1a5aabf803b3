package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports of an organisation: which there are, new ones, and the four pages of each version. */
@RestController
@RequestMapping(ReportController.PATH)
final class ReportController {
    static final String PATH = "/beheer/verslagen";
    /** Quarters that are offered: a year, and the one that runs. */
    private static final int QUARTERS = 5;

    private final Entrance entrance;
    private final Reports reports;
    private final Snapshots snapshots;
    private final Talk talk;

    ReportController(Entrance entrance, Reports reports, Snapshots snapshots, Talk talk) {
        this.entrance = entrance;
        this.reports = reports;
        this.snapshots = snapshots;
        this.talk = talk;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request) {
        var frame = Frame.of(ReportController.class, request, "reports.title");
        return entrance.member(
                request,
                place -> Screens.show(
                        "conversation/reports.jte",
                        frame,
                        Map.of(
                                "place",
                                place,
                                "reports",
                                reports.all(),
                                "terms",
                                Term.until(place.today(), QUARTERS),
                                "wording",
                                new Wording(place, frame))));
    }

    /** Drafts the report of a quarter, or goes to the one that there is. */
    @PostMapping
    ResponseEntity<String> draft(@RequestParam(defaultValue = "") String term, HttpServletRequest request) {
        return entrance.member(
                request,
                place -> Screens.moveTo(Term.parse(term)
                        .map(wanted -> PATH + "/" + reports.draft(wanted, snapshots.of(place, wanted)))
                        .orElse(PATH)));
    }

    @GetMapping("/{id}/v{version}")
    ResponseEntity<String> read(@PathVariable UUID id, @PathVariable int version, HttpServletRequest request) {
        var frame = Frame.of(ReportController.class, request, "report.title");
        return entrance.member(
                request,
                place -> reports.find(id, version)
                        .map(report -> talk.pages("conversation/read.jte", place, report, frame))
                        .orElseGet(() -> Entrance.closed(request, "unknown")));
    }
}
