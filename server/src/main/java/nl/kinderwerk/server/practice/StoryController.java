package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.kinderwerk.server.practice.Stories.Stage;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Telling a story, and deciding what becomes of it. */
@RestController
final class StoryController {
    private static final String TELL = "/vandaag/verhaal";
    private static final String REVIEW = "/beheer/organisatie/verhalen";

    private final Desk desk;
    private final Plan plan;
    private final Stories stories;
    private final PersonCheck check;
    private final Inbox inbox;

    StoryController(Desk desk, Plan plan, Stories stories, PersonCheck check, Inbox inbox) {
        this.desk = desk;
        this.plan = plan;
        this.stories = stories;
        this.check = check;
        this.inbox = inbox;
    }

    @GetMapping(TELL)
    ResponseEntity<String> form(HttpServletRequest request) {
        return desk.enter(request, worker -> show(worker, tell(request), new Fields(Map.of())));
    }

    private ResponseEntity<String> show(Worker worker, Frame frame, Fields fields) {
        return Screens.show(
                "practice/story.jte",
                frame.withScripts(TodayController.SCRIPTS),
                Map.of(
                        "worker",
                        worker,
                        "fields",
                        fields,
                        "neighbourhoods",
                        plan.neighbourhoods(),
                        "ids",
                        new SignalController.Ids(),
                        "wording",
                        new Wording(worker, frame)));
    }

    /** Without scripts the check is made here, and asks once: who is sure may send it. */
    @PostMapping(TELL)
    ResponseEntity<String> save(HttpServletRequest request) {
        return desk.enter(request, worker -> {
            var fields = Fields.of(request);
            var faults = faults(fields, tell(request));
            if (!faults.isEmpty()) {
                return show(worker, tell(request).withFaults(faults), fields);
            }
            inbox.take(worker, ActivityController.envelope(worker, fields, "story"));
            return Screens.moveTo("/vandaag?bewaard=story");
        });
    }

    private List<Fault> faults(Fields fields, Frame frame) {
        var faults = new ArrayList<Fault>();
        for (var prompt : List.of("happened", "changed", "matters")) {
            if (!fields.has(prompt)) {
                faults.add(new Fault(prompt, frame.say("story.missing." + prompt)));
            } else if (!fields.has("sure")) {
                check.doubts(fields.one(prompt)).stream()
                        .sorted()
                        .forEach(doubt -> faults.add(new Fault(prompt, frame.say("doubt." + doubt.code()))));
            }
        }
        return faults;
    }

    private static Frame tell(HttpServletRequest request) {
        return Frame.of(StoryController.class, request, "story.title");
    }

    /** For co-ordinators: all stories, those that wait first. */
    @GetMapping(REVIEW)
    ResponseEntity<String> all(HttpServletRequest request) {
        return desk.enter(request, worker -> list(worker, review(request)));
    }

    private ResponseEntity<String> list(Worker worker, Frame frame) {
        return Screens.show(
                "practice/stories.jte",
                frame,
                Map.of("worker", worker, "stories", stories.all(), "wording", new Wording(worker, frame)));
    }

    @PostMapping(REVIEW + "/{id}")
    ResponseEntity<String> review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        return withStory(id, request, worker -> {
            var stage = go.equals("pass") ? Stage.REVIEWED : Stage.RETURNED;
            var frame = review(request);
            if (stage == Stage.RETURNED && why.isBlank()) {
                return list(worker, frame.withFaults(List.of(new Fault("why-" + id, frame.say("review.why")))));
            }
            return stories.review(id, stage, why.strip(), worker.account())
                    ? Screens.moveTo(REVIEW)
                    : list(worker, frame.withFaults(List.of(new Fault("s-" + id, frame.say("review.own")))));
        });
    }

    /** A panel chose a story: who they are and why is written down. */
    @PostMapping(REVIEW + "/{id}/keuze")
    ResponseEntity<String> choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return withStory(id, request, worker -> {
            var frame = review(request);
            if (by.isBlank() || reason.isBlank()) {
                return list(worker, frame.withFaults(List.of(new Fault("by-" + id, frame.say("choose.both")))));
            }
            stories.choose(id, by.strip(), reason.strip());
            return Screens.moveTo(REVIEW);
        });
    }

    /** One of another organisation is not there, as one of nobody. */
    private ResponseEntity<String> withStory(
            UUID id, HttpServletRequest request, Function<Worker, ResponseEntity<String>> work) {
        return desk.enter(
                request,
                worker -> stories.has(id)
                        ? work.apply(worker)
                        : Screens.none(StoryController.class, request, "review.absent"));
    }

    private static Frame review(HttpServletRequest request) {
        return Frame.of(StoryController.class, request, "review.title");
    }
}
