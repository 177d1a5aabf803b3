package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

/** A commissioner without an account reads one report, and fills in its own part. */
@RestController
@RequestMapping("/gesprek/{token}")
final class GuestController {
    private final Entrance entrance;
    private final GuestLinks links;
    private final Reports reports;
    private final Talk talk;

    GuestController(Entrance entrance, GuestLinks links, Reports reports, Talk talk) {
        this.entrance = entrance;
        this.links = links;
        this.reports = reports;
        this.talk = talk;
    }

    @GetMapping
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        var frame = frame(request);
        var shown = request.getParameter("bewaard") == null ? frame : frame.withMessage(frame.say("kept"));
        return entrance.guest(
                token,
                request,
                place -> links.read(token, place.today())
                        .flatMap(reports::find)
                        .map(report -> show(place, report, token, Form.of(request), shown)));
    }

    private ResponseEntity<String> show(Workplace place, Report report, String token, Form form, Frame frame) {
        var document = talk.document(place, report);
        var wording = new Wording(place, frame);
        return Screens.show(
                "conversation/guest.jte",
                frame,
                Map.of(
                        "place", place,
                        "document", document,
                        "wording", wording,
                        "differences", talk.differences(document, wording),
                        "action", "/gesprek/" + token,
                        "form", form));
    }

    @PostMapping
    ResponseEntity<String> part(@PathVariable String token, HttpServletRequest request) {
        return write(token, request, (place, report, form, frame) -> {
            if (!form.has("help")) {
                return List.of(new Fault("help", frame.say("help.missing")));
            }
            reports.help(report, form.text("help"));
            talk.say(report, Side.COMMISSIONER, form);
            return List.of();
        });
    }

    @PostMapping("/afspraak")
    ResponseEntity<String> agree(@PathVariable String token, HttpServletRequest request) {
        return write(token, request, (place, report, form, frame) -> talk.agree(report, form, frame));
    }

    @PostMapping("/opmerking")
    ResponseEntity<String> remark(@PathVariable String token, HttpServletRequest request) {
        return write(
                token,
                request,
                (place, report, form, frame) -> talk.remark(place, report, Side.COMMISSIONER, form, frame));
    }

    /** Of a report that is frozen nothing changes any more. */
    private ResponseEntity<String> write(String token, HttpServletRequest request, Talk.Work work) {
        var done = Screens.moveTo("/gesprek/" + token + "?bewaard");
        Function<Workplace, Optional<ResponseEntity<String>>> answer = place -> links.write(token, place.today())
                .map(id -> reports.open(id)
                        .map(report -> {
                            var form = Form.of(request);
                            var faults = talk.tried(work, Side.COMMISSIONER, place, report, form, frame(request));
                            return faults.isEmpty()
                                    ? done
                                    : show(
                                            place,
                                            report,
                                            token,
                                            form,
                                            frame(request).withFaults(faults));
                        })
                        .orElseGet(() -> Screens.moveTo("/gesprek/" + token)));
        return entrance.guest(token, request, answer);
    }

    /** Who changes the language of a form with faults comes here. */
    @GetMapping({"/afspraak", "/opmerking"})
    ResponseEntity<String> back(@PathVariable String token) {
        return Screens.moveTo("/gesprek/" + token);
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(GuestController.class, request, "report.title");
    }
}
