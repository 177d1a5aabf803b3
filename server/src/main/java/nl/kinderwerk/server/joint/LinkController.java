package nl.kinderwerk.server.joint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody without an account reads one joint report, with a link that expires. */
@RestController
@RequestMapping(LinkController.PATH + "{token}")
final class LinkController {
    static final String PATH = "/gezamenlijk/";

    private final JointReports reports;
    private final Links links;
    private final JointPage page;

    LinkController(JointReports reports, JointPage page, JdbcClient database) {
        this.reports = reports;
        this.links = new Links(database);
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        return page.read(find(token), PATH + token + "/cijfers", request);
    }

    @GetMapping("/cijfers.csv")
    ResponseEntity<String> csv(@PathVariable String token, HttpServletRequest request) {
        return page.csv(find(token), request);
    }

    private Optional<JointReport> find(String token) {
        return links.report(token, reports.today()).flatMap(reports::find);
    }
}
