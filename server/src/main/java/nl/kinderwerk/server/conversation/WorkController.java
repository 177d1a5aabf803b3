package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A co-ordinator finishes a report: own words, agenda, agreements, the link, and what makes it final. */
@RestController
@RequestMapping(ReportController.PATH + "/{id}")
final class WorkController {
    /** Who leaves a screen open for longer was doing something else. */
    private static final long LONGEST_WORK = 1800;

    private final Entrance entrance;
    private final Reports reports;
    private final Sharing sharing;
    private final StoryShelf stories;
    private final GuestLinks links;
    private final Talk talk;

    WorkController(
            Entrance entrance, Reports reports, Sharing sharing, StoryShelf stories, GuestLinks links, Talk talk) {
        this.entrance = entrance;
        this.reports = reports;
        this.sharing = sharing;
        this.stories = stories;
        this.links = links;
        this.talk = talk;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable UUID id, HttpServletRequest request) {
        var frame = frame(request);
        var shown = request.getParameter("bewaard") == null ? frame : frame.withMessage(frame.say("kept"));
        return own(id, request, (place, report) -> show(place, report, Form.of(request), shown, Optional.empty()));
    }

    private ResponseEntity<String> show(Workplace place, Report report, Form form, Frame frame, Optional<String> link) {
        return Screens.show(
                "conversation/work.jte",
                frame,
                Map.of(
                        "place", place,
                        "document", talk.document(place, report),
                        "stories", stories.of(report.term()),
                        "wording", new Wording(place, frame),
                        "form", form,
                        "link", link.orElse(""),
                        "opened", Long.toString(Instant.now().getEpochSecond())));
    }

    @PostMapping
    ResponseEntity<String> words(@PathVariable UUID id, HttpServletRequest request) {
        return write(id, request, (place, report, form, frame) -> {
            reports.write(report.with(
                    form.text("question"),
                    form.text("failed"),
                    ticked(report, form),
                    stories.of(report.term()).stream()
                            .filter(story ->
                                    form.ticked("story").contains(story.id().toString()))
                            .toList(),
                    worked(form)));
            return List.of();
        });
    }

    /** The aims to talk about, in the order of the table. */
    private static List<String> ticked(Report report, Form form) {
        return report.snapshot().aims().stream()
                .map(Snapshot.Row::code)
                .filter(form.ticked("aim")::contains)
                .toList();
    }

    private static int worked(Form form) {
        var opened = form.text("opened");
        var now = Instant.now().getEpochSecond();
        var since = opened.matches("\\d{1,12}") ? now - Long.parseLong(opened) : 0;
        return Math.toIntExact(Math.clamp(since, 0, LONGEST_WORK));
    }

    @PostMapping("/cijfers")
    ResponseEntity<String> count(@PathVariable UUID id, HttpServletRequest request) {
        return write(id, request, (place, report, form, frame) -> {
            reports.count(report, sharing.counted(place, report));
            return List.of();
        });
    }

    @PostMapping("/agenda")
    ResponseEntity<String> agenda(@PathVariable UUID id, HttpServletRequest request) {
        return write(id, request, (place, report, form, frame) -> {
            talk.say(report, Side.ORGANISATION, form);
            return List.of();
        });
    }

    @PostMapping("/streefgetal")
    ResponseEntity<String> target(@PathVariable UUID id, HttpServletRequest request) {
        return write(id, request, (place, report, form, frame) -> talk.target(report, form, frame));
    }

    @PostMapping("/eerder")
    ResponseEntity<String> settle(@PathVariable UUID id, HttpServletRequest request) {
        return write(id, request, (place, report, form, frame) -> {
            talk.settle(report, form);
            return List.of();
        });
    }

    @PostMapping("/afspraak")
    ResponseEntity<String> agree(@PathVariable UUID id, HttpServletRequest request) {
        return write(id, request, (place, report, form, frame) -> talk.agree(report, form, frame));
    }

    @PostMapping("/opmerking")
    ResponseEntity<String> remark(@PathVariable UUID id, HttpServletRequest request) {
        return write(
                id,
                request,
                (place, report, form, frame) -> talk.remark(place, report, Side.ORGANISATION, form, frame));
    }

    @PostMapping("/vaststellen")
    ResponseEntity<String> freeze(@PathVariable UUID id, HttpServletRequest request) {
        return write(id, request, (place, report, form, frame) -> {
            var faults = missing(report, frame);
            if (faults.isEmpty()) {
                reports.freeze(talk.document(place, report).freeze());
            }
            return faults;
        });
    }

    /** A report is whole with a question, with what did not work, with aims, and with the commissioner's own part. */
    private static List<Fault> missing(Report report, Frame frame) {
        var faults = new ArrayList<Fault>();
        var words = Map.of("question", report.question(), "failed", report.failed(), "help", report.help());
        for (var field : List.of("question", "failed", "help")) {
            if (words.getOrDefault(field, "").isEmpty()) {
                faults.add(new Fault(field, frame.say("missing." + field)));
            }
        }
        if (report.aims().isEmpty()) {
            faults.add(new Fault("aims", frame.say("missing.aims")));
        }
        return faults;
    }

    /** Shows the commissioner's link, once. */
    @PostMapping("/link")
    ResponseEntity<String> link(@PathVariable UUID id, HttpServletRequest request) {
        return own(
                id,
                request,
                (place, report) -> show(
                        place,
                        sharing.share(place, report),
                        Form.of(request),
                        frame(request),
                        Optional.of(Screens.address("/gesprek/" + links.make(place, id)))));
    }

    @PostMapping("/link/intrekken")
    ResponseEntity<String> withdraw(@PathVariable UUID id, HttpServletRequest request) {
        return own(id, request, (place, report) -> {
            links.withdraw(id);
            return Screens.moveTo(ReportController.PATH + "/" + id + "?bewaard");
        });
    }

    @PostMapping("/correctie")
    ResponseEntity<String> correct(@PathVariable UUID id, HttpServletRequest request) {
        return own(id, request, (place, report) -> {
            if (report.frozen()) {
                reports.correct(report, sharing.counted(place, report));
            }
            return Screens.moveTo(ReportController.PATH + "/" + id);
        });
    }

    /** Of a report that is frozen nothing changes any more. */
    private ResponseEntity<String> write(UUID id, HttpServletRequest request, Talk.Work work) {
        var screen = ReportController.PATH + "/" + id;
        return own(
                id,
                request,
                (place, known) -> reports.open(id)
                        .map(report -> {
                            var form = Form.of(request);
                            var faults = talk.tried(work, Side.ORGANISATION, place, report, form, frame(request));
                            return faults.isEmpty()
                                    ? Screens.moveTo(screen + "?bewaard")
                                    : show(place, report, form, frame(request).withFaults(faults), Optional.empty());
                        })
                        .orElseGet(() -> Screens.moveTo(screen)));
    }

    /** Answers for a report of the organisation itself; of others it says that there is none. */
    private ResponseEntity<String> own(
            UUID id, HttpServletRequest request, BiFunction<Workplace, Report, ResponseEntity<String>> answer) {
        return entrance.member(
                request,
                place -> reports.find(id)
                        .map(report -> answer.apply(place, report))
                        .orElseGet(() -> Entrance.closed(request, "unknown")));
    }

    /** Who changes the language of a form with faults, or of a link just made, comes here. */
    @GetMapping({"/link", "/afspraak", "/opmerking", "/streefgetal", "/vaststellen"})
    ResponseEntity<String> back(@PathVariable UUID id, HttpServletRequest request) {
        return own(id, request, (place, report) -> Screens.moveTo(ReportController.PATH + "/" + id));
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(WorkController.class, request, "work.title");
    }
}
