package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first screen: today's activities, the likeliest on top. */
@RestController
@RequestMapping("/vandaag")
final class TodayController {
    /** In this order: each may use what stands before it. */
    static final String[] SCRIPTS = {
        "/app/practice/rules.js", "/app/practice/person.js", "/app/practice/outbox.js", "/app/practice/today.js"
    };

    private final Desk desk;
    private final Plan plan;
    private final Registrations registrations;

    TodayController(Desk desk, Plan plan, Registrations registrations) {
        this.desk = desk;
        this.plan = plan;
        this.registrations = registrations;
    }

    @GetMapping
    ResponseEntity<String> today(@RequestParam(defaultValue = "") String bewaard, HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var frame = Frame.of(TodayController.class, request, "today.title").withScripts(SCRIPTS);
            var day = worker.today();
            var agenda = new Agenda(
                    plan.around(day), registrations.between(day.minusDays(Agenda.DAYS_BACK), day), worker.now());
            return Screens.show(
                    "practice/today.jte",
                    bewaard.isEmpty() ? frame : frame.withMessage(frame.say("saved." + saved(bewaard))),
                    Map.of("worker", worker, "agenda", agenda, "wording", new Wording(worker, frame)));
        });
    }

    /** What was saved, from an address that anybody may have written. */
    private static String saved(String written) {
        return written.equals("signal") || written.equals("story") ? written : "activity";
    }

    /** What can still be changed. */
    @GetMapping("/eerder")
    ResponseEntity<String> earlier(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var frame =
                    Frame.of(TodayController.class, request, "earlier.title").withScripts(SCRIPTS);
            var day = worker.today();
            return Screens.show(
                    "practice/earlier.jte",
                    frame,
                    Map.of(
                            "worker",
                            worker,
                            "kept",
                            registrations.open(day),
                            "plan",
                            plan.around(day),
                            "wording",
                            new Wording(worker, frame)));
        });
    }
}
