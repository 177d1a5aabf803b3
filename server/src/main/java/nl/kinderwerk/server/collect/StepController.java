package nl.kinderwerk.server.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions, step by step. Every button saves; what comes next is decided here, never in the browser. */
@RestController
final class StepController {
    private static final String STEPS = "/meedoen/vragen/";
    private static final String REVIEW = "/meedoen/nakijken";
    private static final String RESUME = "/meedoen/verder";
    private static final String SCRIPT = "/app/questionnaire.js";

    private final Visits visits;

    StepController(Visits visits) {
        this.visits = visits;
    }

    /** Where somebody had got to. */
    @GetMapping("/meedoen/vragen")
    ResponseEntity<String> goOn(HttpServletRequest request) {
        return visits.find(request)
                .map(visit -> Screens.moveTo(
                        visit.firstUnseen().map(StepController::address).orElse(REVIEW)))
                .orElseGet(() -> Screens.moveTo(RESUME));
    }

    @GetMapping(STEPS + "{id}")
    ResponseEntity<String> step(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String look,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request) {
        var visit = visits.find(request);
        return visit.flatMap(v -> v.steps().find(id).map(step -> show(v, step, !look.isEmpty(), then, request)))
                .orElseGet(() -> Screens.moveTo(visit.isPresent() ? "/meedoen/vragen" : RESUME));
    }

    private static ResponseEntity<String> show(
            Visit visit, Step step, boolean withSlips, String then, HttpServletRequest request) {
        var language = Frame.of(StepController.class, request, "step.title").language();
        var title = step.page().title().in(language);
        var frame = Frame.of(StepController.class, request, "step.title.of", title)
                .withScripts(SCRIPT)
                .withOwnLanguageButton();
        var faults = withSlips
                ? visit.kept(step).slips().stream()
                        .map(slip -> new Fault(slip.field(), frame.say(slip.key())))
                        .toList()
                : List.<Fault>of();
        return Screens.show(
                HttpStatus.OK,
                "collect/step.jte",
                frame.withFaults(faults),
                Map.of("sheet", new Sheet(visit, step, language), "then", then));
    }

    @PostMapping(STEPS + "{id}")
    ResponseEntity<String> save(
            @PathVariable String id,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        var visit = visits.find(request);
        var to = lang.isEmpty() ? go : "stay";
        return visit.flatMap(v -> v.steps().find(id).map(step -> save(v, step, to, then, request)))
                .orElseGet(() -> Screens.moveTo(visit.isPresent() ? "/meedoen/vragen" : RESUME));
    }

    private ResponseEntity<String> save(Visit visit, Step step, String go, String then, HttpServletRequest request) {
        var filled = new StepReader(
                        field ->
                                Optional.ofNullable(request.getParameter(field)).orElse(""),
                        new Places(visit.study().areas()),
                        visit.needsPlace())
                .read(step);
        var saved = visit.with(visit.draft().with(step, filled.answers()));
        visits.save(saved);
        return switch (go) {
            case "save" -> ResponseEntity.noContent().build();
            case "stay" -> Screens.moveTo(address(step) + (then.equals("review") ? "?then=review" : ""));
            case "back" ->
                Screens.moveTo(
                        saved.steps().before(step).map(StepController::address).orElse("/meedoen/vragen"));
            default -> Screens.moveTo(filled.slips().isEmpty() ? next(saved, step, then) : address(step) + "?look=1");
        };
    }

    private static String next(Visit visit, Step step, String then) {
        if (then.equals("review")) {
            return visit.firstUnseen().map(StepController::address).orElse(REVIEW);
        }
        var here = visit.steps().find(step.id()).orElse(step);
        return visit.steps().after(here).map(StepController::address).orElse(REVIEW);
    }

    private static String address(Step step) {
        return STEPS + step.id();
    }

    /** What was filled in, as text; only then can it be sent. */
    @GetMapping(REVIEW)
    ResponseEntity<String> review(HttpServletRequest request) {
        return visits.find(request).map(visit -> review(visit, request)).orElseGet(() -> Screens.moveTo(RESUME));
    }

    private static ResponseEntity<String> review(Visit visit, HttpServletRequest request) {
        var unfinished = visit.firstUnseen().map(StepController::address);
        var wrong = visit.firstSlip().map(step -> address(step) + "?look=1&then=review");
        return unfinished.or(() -> wrong).map(Screens::moveTo).orElseGet(() -> {
            var frame = Frame.of(StepController.class, request, "review.title");
            return Screens.show(
                    "collect/review.jte",
                    frame,
                    Map.of(
                            "review",
                            new Review(visit, frame),
                            "submission",
                            visit.draft().submission().toString()));
        });
    }
}
