package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The screen of a volunteer who counts: one field, one button, and nothing of the organisation. */
@RestController
@RequestMapping("/teller/{token}")
final class CounterController {
    private static final int MOST = 200;

    private final Counters counters;

    CounterController(Counters counters) {
        this.counters = counters;
    }

    @GetMapping
    ResponseEntity<String> count(@PathVariable String token, HttpServletRequest request) {
        var frame = Frame.of(CounterController.class, request, "counter.title");
        var isDone = request.getParameter("bewaard") != null;
        return counters.works(token)
                ? show(token, isDone ? frame.withMessage(frame.say("counter.done")) : frame)
                : over(frame);
    }

    @PostMapping
    ResponseEntity<String> add(
            @PathVariable String token,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String children,
            @RequestParam(defaultValue = "") String go,
            HttpServletRequest request) {
        var frame = Frame.of(CounterController.class, request, "counter.title");
        var written = children.strip();
        if (!written.matches("\\d{1,3}") || Integer.parseInt(written) > MOST) {
            return show(token, frame.withFaults(List.of(new Fault("children", frame.say("counter.number", MOST)))));
        }
        var number = Integer.parseInt(written);
        return counters.add(token, id, go.equals("less") ? -number : number)
                ? Screens.moveTo("/teller/" + token + "?bewaard")
                : over(frame);
    }

    private static ResponseEntity<String> show(String token, Frame frame) {
        return Screens.show(
                "practice/counter.jte",
                frame,
                Map.of("token", token, "id", UUID.randomUUID().toString()));
    }

    private static ResponseEntity<String> over(Frame frame) {
        return Screens.message(HttpStatus.NOT_FOUND, frame, "counter.over");
    }
}
