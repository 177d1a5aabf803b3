package nl.kinderwerk.server.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Wave;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For researchers: every wave of the study, and what can be done with it. */
@RestController
final class WaveController {
    private final Waves waves;

    WaveController(Waves waves) {
        this.waves = waves;
    }

    @GetMapping("/beheer/metingen")
    ResponseEntity<String> waves(HttpServletRequest request) {
        var frame = Frame.of(WaveController.class, request, "waves.title");
        return Screens.show(
                "collect/waves.jte",
                frame,
                Map.of("waves", List.<Wave>copyOf(waves.study().waves().values())));
    }
}
