package nl.kinderwerk.server.joint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A commissioner reads the joint reports of the municipality in which their organisation works. */
@RestController
@RequestMapping(TalksController.PATH)
final class TalksController {
    static final String PATH = "/beheer/gesprekken";

    private final JointReports reports;
    private final JointPage page;

    TalksController(JointReports reports, JointPage page) {
        this.reports = reports;
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request) {
        return Screens.show(
                "joint/talks.jte",
                Frame.of(TalksController.class, request, "talks.title"),
                Map.of(
                        "reports", reports.readable(AskedController.organisation(request)),
                        "wording", page.wording(request)));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> read(@PathVariable UUID id, HttpServletRequest request) {
        return page.read(find(id, request), PATH + "/" + id + "/cijfers", request);
    }

    @GetMapping("/{id}/cijfers.csv")
    ResponseEntity<String> csv(@PathVariable UUID id, HttpServletRequest request) {
        return page.csv(find(id, request), request);
    }

    private Optional<JointReport> find(UUID id, HttpServletRequest request) {
        return reports.readable(AskedController.organisation(request)).stream()
                .filter(report -> report.id().equals(id))
                .findFirst();
    }
}
