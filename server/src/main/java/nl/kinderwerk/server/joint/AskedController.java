package nl.kinderwerk.server.joint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.access.Member;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A co-ordinator agrees that the organisation takes part in a joint report, or not, and reads what came of it. */
@RestController
@RequestMapping(AskedController.PATH)
final class AskedController {
    static final String PATH = "/beheer/organisatie/gezamenlijk";

    private final JointReports reports;
    private final Answers answers;
    private final JointPage page;
    private final JdbcClient database;

    AskedController(JointReports reports, Answers answers, JointPage page, JdbcClient database) {
        this.reports = reports;
        this.answers = answers;
        this.page = page;
        this.database = database;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request) {
        var own = organisation(request);
        var asked = new LinkedHashMap<JointReport, Answer>();
        reports.asking(own).forEach(report -> asked.put(report, answers.of(report, own)));
        return Screens.show(
                "joint/asked.jte", frame(request), Map.of("reports", asked, "wording", page.wording(request)));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> show(@PathVariable UUID id, HttpServletRequest request) {
        var frame = frame(request);
        var shown = request.getParameter("bewaard") == null ? frame : frame.withMessage(frame.say("kept"));
        return find(id, request)
                .map(report -> Screens.show(
                        "joint/answer.jte",
                        shown,
                        Map.of(
                                "report", report,
                                "participants", Participant.of(database, report),
                                "answer", answers.of(report, organisation(request)),
                                "wording", page.wording(request),
                                "here", PATH + "/" + id)))
                .orElseGet(() -> JointPage.none(request));
    }

    @PostMapping("/{id}")
    ResponseEntity<String> answer(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String agrees, HttpServletRequest request) {
        var member = Member.of(request).orElseThrow();
        var said = answers.say(id, organisation(request), agrees.equals("yes"), member.account(), reports.today());
        return said ? Screens.moveTo(PATH + "/" + id + "?bewaard") : JointPage.none(request);
    }

    @GetMapping("/{id}/cijfers")
    ResponseEntity<String> read(@PathVariable UUID id, HttpServletRequest request) {
        return page.read(find(id, request), PATH + "/" + id + "/cijfers", request);
    }

    @GetMapping("/{id}/cijfers.csv")
    ResponseEntity<String> csv(@PathVariable UUID id, HttpServletRequest request) {
        return page.csv(find(id, request), request);
    }

    private Optional<JointReport> find(UUID id, HttpServletRequest request) {
        return reports.find(id).filter(report -> report.organisations().contains(organisation(request)));
    }

    static String organisation(HttpServletRequest request) {
        return Member.of(request).flatMap(Member::organisation).orElseThrow();
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(AskedController.class, request, "asked.title");
    }
}
