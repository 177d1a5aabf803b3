package nl.kinderwerk.server.joint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.figures.protect.UnsafePublicationException;
import nl.kinderwerk.server.access.Member;
import nl.kinderwerk.server.conversation.Term;
import nl.kinderwerk.server.screen.Fault;
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

/** A researcher or operator proposes joint reports, sees who agreed, and makes them. */
@RestController
@RequestMapping(ProposalController.PATH)
final class ProposalController {
    static final String PATH = "/beheer/gezamenlijk";
    /** Quarters that are offered: two years that are over. */
    private static final int QUARTERS = 8;

    private final JointReports reports;
    private final Answers answers;
    private final Making making;
    private final JointPage page;
    private final JdbcClient database;

    ProposalController(JointReports reports, Answers answers, Making making, JointPage page, JdbcClient database) {
        this.reports = reports;
        this.answers = answers;
        this.making = making;
        this.page = page;
        this.database = database;
    }

    @GetMapping
    ResponseEntity<String> all(@RequestParam(defaultValue = "") String municipality, HttpServletRequest request) {
        return all(municipality, frame(request), request);
    }

    private ResponseEntity<String> all(String municipality, Frame frame, HttpServletRequest request) {
        var everybody = Participant.all(database);
        return Screens.show(
                "joint/proposals.jte",
                frame,
                Map.of(
                        "reports", reports.all(),
                        "municipalities",
                                everybody.stream()
                                        .map(Participant::municipality)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                        "municipality", municipality,
                        "participants", in(municipality),
                        "terms",
                                Term.until(reports.today(), QUARTERS + 1).stream()
                                        .skip(1)
                                        .toList(),
                        "wording", page.wording(request)));
    }

    private List<Participant> in(String municipality) {
        return Participant.all(database).stream()
                .filter(one -> one.municipality().equals(municipality))
                .toList();
    }

    @PostMapping
    ResponseEntity<String> propose(
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") List<String> organisation,
            HttpServletRequest request) {
        var wanted = Term.parse(term).filter(quarter -> quarter.last().isBefore(reports.today()));
        var asked = in(municipality).stream()
                .filter(one -> organisation.contains(one.code()))
                .toList();
        var frame = frame(request);
        var faults = faults(frame, wanted, asked);
        if (!faults.isEmpty()) {
            return all(municipality, frame.withFaults(faults), request);
        }
        return Screens.moveTo(PATH + "/"
                + reports.propose(
                        municipality,
                        wanted.orElseThrow(),
                        asked.stream().map(Participant::code).toList()));
    }

    private static List<Fault> faults(Frame frame, Optional<Term> term, List<Participant> asked) {
        var faults = new ArrayList<Fault>();
        if (term.isEmpty()) {
            faults.add(new Fault("term", frame.say("propose.term.fault")));
        }
        if (asked.size() < JointReport.FEWEST_ORGANISATIONS) {
            faults.add(new Fault(
                    "organisations", frame.say("propose.organisations.fault", JointReport.FEWEST_ORGANISATIONS)));
        }
        // Everybody can make the invented numbers again, and subtract them.
        if (asked.stream().map(Participant::sample).distinct().count() > 1) {
            faults.add(new Fault("organisations", frame.say("propose.sample.fault")));
        }
        return faults;
    }

    @GetMapping("/{id}")
    ResponseEntity<String> show(@PathVariable UUID id, HttpServletRequest request) {
        return show(id, frame(request), request, "");
    }

    private ResponseEntity<String> show(UUID id, Frame frame, HttpServletRequest request, String link) {
        return reports.find(id)
                .map(report -> Screens.show(
                        "joint/proposal.jte",
                        frame,
                        Map.of(
                                "report",
                                report,
                                "participants",
                                Participant.of(database, report),
                                "answers",
                                answers.of(report),
                                "wording",
                                page.wording(request),
                                "here",
                                PATH + "/" + id,
                                "link",
                                link)))
                .orElseGet(() -> JointPage.none(request));
    }

    @PostMapping("/{id}/maken")
    ResponseEntity<String> make(@PathVariable UUID id, HttpServletRequest request) {
        var frame = frame(request);
        try {
            var reader = Member.of(request).map(Member::account).orElseThrow();
            return making.make(id, reader)
                    ? Screens.moveTo(PATH + "/" + id)
                    : show(id, frame.withFaults(List.of(new Fault("make", frame.say("make.fault")))), request, "");
        } catch (UnsafePublicationException unsafe) {
            return show(id, frame.withFaults(List.of(new Fault("make", frame.say("make.unsafe")))), request, "");
        }
    }

    /** Shows a link, once. */
    @PostMapping("/{id}/link")
    ResponseEntity<String> link(@PathVariable UUID id, HttpServletRequest request) {
        if (reports.find(id).filter(JointReport::isMade).isEmpty()) {
            return JointPage.none(request);
        }
        var token = new Links(database).make(id, reports.today());
        return show(id, frame(request), request, Screens.address(LinkController.PATH + token));
    }

    @GetMapping("/{id}/cijfers")
    ResponseEntity<String> read(@PathVariable UUID id, HttpServletRequest request) {
        return page.read(reports.find(id), PATH + "/" + id + "/cijfers", request);
    }

    @GetMapping("/{id}/cijfers.csv")
    ResponseEntity<String> csv(@PathVariable UUID id, HttpServletRequest request) {
        return page.csv(reports.find(id), request);
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(ProposalController.class, request, "proposals.title");
    }
}
