package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kinderwerk.server.practice.Inbox.Envelope;
import nl.kinderwerk.server.practice.Registrations.Kept;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One activity: of a series, or just so; new, or once more within two weeks. */
@RestController
@RequestMapping("/vandaag")
final class ActivityController {
    private final Desk desk;
    private final Plan plan;
    private final Registrations registrations;
    private final Counters counters;
    private final Inbox inbox;

    ActivityController(Desk desk, Plan plan, Registrations registrations, Counters counters, Inbox inbox) {
        this.desk = desk;
        this.plan = plan;
        this.registrations = registrations;
        this.counters = counters;
        this.inbox = inbox;
    }

    @GetMapping("/activiteit/{series}")
    ResponseEntity<String> ofSeries(
            @PathVariable UUID series,
            @RequestParam(required = false) Optional<LocalDate> dag,
            HttpServletRequest request) {
        return desk.enter(
                request,
                worker -> plan.find(series)
                        .map(of -> {
                            var day = dag.orElse(worker.today());
                            var fresh = Registration.of(UUID.randomUUID(), of, day, State.HELD);
                            return show(worker, request, new Kept(fresh, Set.of()), Optional.of(of));
                        })
                        .orElseGet(() -> Screens.moveTo("/vandaag")));
    }

    /** Something that belongs to no series. */
    @GetMapping("/los")
    ResponseEntity<String> once(HttpServletRequest request) {
        return desk.enter(
                request,
                worker -> show(
                        worker,
                        request,
                        new Kept(Registration.once(UUID.randomUUID(), worker.today()), Set.of()),
                        Optional.empty()));
    }

    @GetMapping("/registratie/{id}")
    ResponseEntity<String> again(@PathVariable UUID id, HttpServletRequest request) {
        return desk.enter(
                request,
                worker -> registrations
                        .find(id)
                        .map(kept -> show(
                                worker,
                                request,
                                kept,
                                kept.registration().series().flatMap(plan::find)))
                        .orElseGet(() -> Screens.moveTo("/vandaag")));
    }

    private ResponseEntity<String> show(Worker worker, HttpServletRequest request, Kept kept, Optional<Series> series) {
        var title = series.map(Series::name).orElse("");
        var frame = title.isEmpty()
                ? Frame.of(ActivityController.class, request, "once.title")
                : Frame.of(ActivityController.class, request, "activity.title", title);
        return show(worker, frame, kept, series);
    }

    private ResponseEntity<String> show(Worker worker, Frame frame, Kept kept, Optional<Series> series) {
        var registration = kept.registration();
        var last = series.flatMap(of -> registrations.lastBefore(of.id(), registration.day()));
        var sheet = new ActivitySheet(
                worker.practice(),
                kept,
                series,
                last,
                series.flatMap(of -> counters.tally(of.id(), registration.day())),
                plan.neighbourhoods(),
                registrations.changes(registration.id()));
        return Screens.show(
                "practice/activity.jte",
                frame.withScripts(TodayController.SCRIPTS),
                Map.of(
                        "worker",
                        worker,
                        "sheet",
                        sheet,
                        "change",
                        UUID.randomUUID().toString(),
                        "wording",
                        new Wording(worker, frame)));
    }

    /** Without scripts: the same that a device sends. */
    @PostMapping("/activiteit")
    ResponseEntity<String> save(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var fields = Fields.of(request);
            var receipt = inbox.take(worker, envelope(worker, fields, "registration"));
            return receipt.isReceived()
                    ? Screens.moveTo("/vandaag?bewaard=activity")
                    : refused(worker, request, receipt);
        });
    }

    private static ResponseEntity<String> refused(Worker worker, HttpServletRequest request, Inbox.Receipt receipt) {
        var frame = Frame.of(ActivityController.class, request, "refused.title");
        var text = frame.say("receipt." + receipt.status());
        return Screens.show(
                "practice/message.jte", frame.withFaults(List.of(new Fault("inhoud", text))), Map.of("worker", worker));
    }

    /** A form carries the ids with which it was shown, so that sending it twice is no harm. */
    static Envelope envelope(Worker worker, Fields fields, String kind) {
        var values = new HashMap<>(fields.values());
        values.computeIfAbsent("id", missing -> List.of(UUID.randomUUID().toString()));
        return new Envelope(
                fields.id("change").orElseGet(UUID::randomUUID),
                kind,
                worker.organisation(),
                worker.mark(),
                worker.today(),
                values);
    }

    /** Makes a volunteer's link and shows it, once. */
    @PostMapping("/activiteit/{series}/teller")
    ResponseEntity<String> counter(@PathVariable UUID series, HttpServletRequest request) {
        return desk.enter(
                request,
                worker -> plan.find(series)
                        .map(of -> {
                            var frame = Frame.of(ActivityController.class, request, "counter.made", of.name());
                            return Screens.show(
                                    "practice/counter_link.jte",
                                    frame,
                                    Map.of(
                                            "worker",
                                            worker,
                                            "link",
                                            Screens.address("/teller/" + counters.make(worker, of.id()))));
                        })
                        .orElseGet(() -> Screens.moveTo("/vandaag")));
    }
}
