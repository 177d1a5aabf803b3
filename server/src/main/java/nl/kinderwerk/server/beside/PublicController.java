package nl.kinderwerk.server.beside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody reads the practice of an organisation beside the research, when it published that. */
@RestController
@RequestMapping(PublicController.PATH + "{code}")
final class PublicController {
    static final String PATH = "/naast-onderzoek/";

    private final Entrance entrance;

    PublicController(Entrance entrance) {
        this.entrance = entrance;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String code, HttpServletRequest request) {
        var words = BesidePage.words(request);
        return entrance.published(code, words)
                .map(pairs -> Screens.show(
                        "beside/public.jte",
                        Frame.of(
                                PublicController.class,
                                request,
                                "public.title",
                                pairs.place().name()),
                        Map.of("pairs", pairs, "here", PATH + code)))
                .orElseGet(() -> BesidePage.none(request));
    }

    @GetMapping("/{subject}.csv")
    ResponseEntity<String> csv(@PathVariable String code, @PathVariable String subject, HttpServletRequest request) {
        return BesidePage.csv(entrance.published(code, BesidePage.words(request)), subject, request);
    }
}
