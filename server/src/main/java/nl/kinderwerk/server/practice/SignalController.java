package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signals: themes seen in a neighbourhood, counted. */
@RestController
@RequestMapping("/vandaag/signalen")
final class SignalController {
    private static final int WEEKS_SHOWN = 13;

    private final Desk desk;
    private final Plan plan;
    private final Signals signals;
    private final Inbox inbox;

    SignalController(Desk desk, Plan plan, Signals signals, Inbox inbox) {
        this.desk = desk;
        this.plan = plan;
        this.signals = signals;
        this.inbox = inbox;
    }

    @GetMapping
    ResponseEntity<String> form(HttpServletRequest request) {
        return desk.enter(request, worker -> show(worker, frame(request)));
    }

    private ResponseEntity<String> show(Worker worker, Frame frame) {
        return Screens.show(
                "practice/signals.jte",
                frame.withScripts(TodayController.SCRIPTS),
                Map.of(
                        "worker",
                        worker,
                        "neighbourhoods",
                        plan.neighbourhoods(),
                        "counts",
                        signals.between(worker.today().minusWeeks(WEEKS_SHOWN), worker.today()),
                        "ids",
                        new Ids(),
                        "wording",
                        new Wording(worker, frame)));
    }

    @PostMapping
    ResponseEntity<String> save(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var fields = Fields.of(request);
            var receipt = inbox.take(worker, ActivityController.envelope(worker, fields, "signal"));
            var frame = frame(request);
            return receipt.isReceived()
                    ? Screens.moveTo("/vandaag?bewaard=signal")
                    : show(worker, frame.withFaults(List.of(new Fault("themes", frame.say("signal.none")))));
        });
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(SignalController.class, request, "signal.title");
    }

    /** Ids for a form that is new. */
    record Ids(String id, String change) {
        Ids() {
            this(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        }
    }
}
