package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A week at once, for who registers on Friday: rows are series, columns days, one number in a cell. */
@RestController
@RequestMapping("/vandaag/week")
final class WeekController {
    private final Desk desk;
    private final Plan plan;
    private final Registrations registrations;
    private final Inbox inbox;

    WeekController(Desk desk, Plan plan, Registrations registrations, Inbox inbox) {
        this.desk = desk;
        this.plan = plan;
        this.registrations = registrations;
        this.inbox = inbox;
    }

    @GetMapping
    ResponseEntity<String> week(@RequestParam(required = false) Optional<LocalDate> van, HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var frame = frame(request);
            var isDone = request.getParameter("bewaard") != null;
            return show(worker, week(worker, van), isDone ? frame.withMessage(frame.say("week.done")) : frame);
        });
    }

    private static ResponseEntity<String> show(Worker worker, Week week, Frame frame) {
        return Screens.show(
                "practice/week.jte",
                frame.withScripts("/app/practice/week.js"),
                Map.of("worker", worker, "week", week, "wording", new Wording(worker, frame)));
    }

    private Week week(Worker worker, Optional<LocalDate> from) {
        var monday = from.orElse(worker.today()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = monday.plusDays(6);
        return new Week(monday, plan.around(sunday), registrations.between(monday, sunday), worker.today());
    }

    /** Keeps every cell that was changed; one that is no number, or that a colleague changed too, keeps nothing of the week. */
    @PostMapping
    ResponseEntity<String> save(@RequestParam LocalDate van, HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var week = week(worker, Optional.of(van));
            var fields = Fields.of(request);
            var frame = frame(request);
            var touched = week.touched(fields);
            var faults = touched.stream()
                    .flatMap(cell -> fault(week, cell, fields, frame).stream())
                    .toList();
            if (!faults.isEmpty()) {
                return show(worker, week.filled(fields), frame.withFaults(faults));
            }
            touched.stream()
                    .filter(cell -> !fields.one(cell.field()).equals(cell.kept()))
                    .forEach(cell -> inbox.take(worker, envelope(worker, cell, fields.one(cell.field()))));
            return Screens.moveTo("/vandaag/week?van=" + week.monday() + "&bewaard");
        });
    }

    private static Optional<Fault> fault(Week week, Week.Cell cell, Fields fields, Frame frame) {
        var written = fields.one(cell.field());
        var name = cell.series().name();
        if (!week.isReadable(written)) {
            return Optional.of(new Fault(cell.field(), frame.say("week.fault", name, written)));
        }
        return cell.isClash(fields)
                ? Optional.of(
                        new Fault(cell.field(), frame.say("week.clash", name, shown(cell.kept()), shown(written))))
                : Optional.empty();
    }

    /** An empty cell has a sign in a sentence. */
    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static Inbox.Envelope envelope(Worker worker, Week.Cell cell, String written) {
        return ActivityController.envelope(worker, new Fields(cell.fields(written)), "registration");
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(WeekController.class, request, "week.title");
    }
}
