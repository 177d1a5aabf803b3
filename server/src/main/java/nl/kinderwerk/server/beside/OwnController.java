package nl.kinderwerk.server.beside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.kinderwerk.server.access.Member;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A co-ordinator looks at the own practice beside the research, and decides whether everybody may. */
@RestController
@RequestMapping(OwnController.PATH)
final class OwnController {
    static final String PATH = "/beheer/organisatie/naast-onderzoek";

    private final Entrance entrance;

    OwnController(Entrance entrance) {
        this.entrance = entrance;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request) {
        var frame = Frame.of(OwnController.class, request, "own.title");
        var shown = request.getParameter("bewaard") == null ? frame : frame.withMessage(frame.say("kept"));
        return entrance.own(code(request), frame.words())
                .map(pairs -> Screens.show(
                        "beside/own.jte",
                        shown,
                        Map.of(
                                "pairs", pairs,
                                "here", PATH,
                                "published", entrance.isPublished(code(request)))))
                .orElseGet(() -> BesidePage.none(request));
    }

    @GetMapping("/{subject}.csv")
    ResponseEntity<String> csv(@PathVariable String subject, HttpServletRequest request) {
        return BesidePage.csv(entrance.own(code(request), BesidePage.words(request)), subject, request);
    }

    @PostMapping("/publiceren")
    ResponseEntity<String> publish(HttpServletRequest request) {
        entrance.publish(code(request));
        return Screens.moveTo(PATH + "?bewaard");
    }

    @PostMapping("/intrekken")
    ResponseEntity<String> withdraw(HttpServletRequest request) {
        entrance.withdraw(code(request));
        return Screens.moveTo(PATH + "?bewaard");
    }

    private static String code(HttpServletRequest request) {
        return Member.of(request).flatMap(Member::organisation).orElseThrow();
    }
}
