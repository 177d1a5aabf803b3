package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The series of an organisation: made, changed, ended. */
@RestController
@RequestMapping("/vandaag/reeksen")
final class PlanController {
    private static final String LIST = "/vandaag/reeksen";

    private final Desk desk;
    private final Plan plan;
    private final PersonCheck check;

    PlanController(Desk desk, Plan plan, PersonCheck check) {
        this.desk = desk;
        this.plan = plan;
        this.check = check;
    }

    @GetMapping
    ResponseEntity<String> list(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var frame = Frame.of(PlanController.class, request, "plan.title");
            return Screens.show(
                    "practice/plan.jte",
                    frame,
                    Map.of(
                            "worker",
                            worker,
                            "plan",
                            plan.around(worker.today()),
                            "wording",
                            new Wording(worker, frame)));
        });
    }

    @GetMapping("/nieuw")
    ResponseEntity<String> fresh(HttpServletRequest request) {
        return desk.enter(request, worker -> show(worker, frame(request), SeriesForm.empty(worker)));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> one(@PathVariable UUID id, HttpServletRequest request) {
        return desk.enter(
                request,
                worker -> plan.find(id)
                        .map(series -> show(worker, frame(request), SeriesForm.of(series)))
                        .orElseGet(() -> Screens.moveTo(LIST)));
    }

    private static ResponseEntity<String> show(Worker worker, Frame frame, SeriesForm form) {
        return Screens.show(
                "practice/series.jte",
                frame,
                Map.of("worker", worker, "form", form, "wording", new Wording(worker, frame)));
    }

    @PostMapping
    ResponseEntity<String> save(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var form = new SeriesForm(Fields.of(request).values());
            var faults = form.faults(frame(request), check);
            if (!faults.isEmpty()) {
                return show(worker, frame(request).withFaults(faults), form);
            }
            var before = form.fields().id("id").flatMap(plan::find);
            put(form.series(worker, before), before, worker.today());
            return Screens.moveTo(LIST);
        });
    }

    /** One that moves to another day of the week ends and goes on as a new one: what was planned before stays planned. */
    private void put(Series series, Optional<Series> before, LocalDate today) {
        before.filter(old -> old.weekday() != series.weekday() && old.begun().isBefore(today))
                .ifPresentOrElse(
                        old -> {
                            plan.put(old.until(today));
                            plan.put(series.anew(today));
                        },
                        () -> plan.put(series));
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(PlanController.class, request, "series.title");
    }
}
