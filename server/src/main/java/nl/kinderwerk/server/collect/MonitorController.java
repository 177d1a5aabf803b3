package nl.kinderwerk.server.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.kinderwerk.edition.Look;
import nl.kinderwerk.server.collect.Publishing.State;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Wave;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For researchers: how far a wave is, a look at its figures, and the button that ends it and makes its edition. */
@RestController
@RequestMapping("/beheer/metingen/{id}/stand")
final class MonitorController {
    private final Waves waves;
    private final Monitor monitor;
    private final Looks looks;
    private final Publishing publishing;
    private final CurrentSite site;
    private final DataSource source;

    MonitorController(
            Waves waves, Monitor monitor, Looks looks, Publishing publishing, CurrentSite site, DataSource source) {
        this.waves = waves;
        this.monitor = monitor;
        this.looks = looks;
        this.publishing = publishing;
        this.site = site;
        this.source = source;
    }

    @GetMapping
    ResponseEntity<String> standing(@PathVariable String id, HttpServletRequest request) {
        return standing(id, frame(request));
    }

    private ResponseEntity<String> standing(String id, Frame frame) {
        var state = publishing.state(id);
        if (state == State.BUSY) {
            return Screens.show("collect/busy.jte", frame, Map.of("here", here(id)));
        }
        return waves.asked(id)
                .map(wave -> standing(wave, told(frame, state)))
                .orElseGet(() -> waves.frozen(id)
                        .map(wave -> Screens.show("collect/frozen.jte", told(frame, state), Map.of("wave", wave.id())))
                        .orElseGet(() -> none(frame)));
    }

    private static Frame told(Frame frame, State state) {
        return state == State.NONE
                        || frame.message().isPresent()
                        || !frame.faults().isEmpty()
                ? frame
                : frame.withMessage(frame.say("standing.state." + state));
    }

    private ResponseEntity<String> standing(Wave wave, Frame frame) {
        var look = looks.last(wave);
        var values = Map.of(
                "here",
                here(wave.id()),
                "label",
                wave.label().in(frame.language()),
                "standing",
                monitor.of(wave, frame.words().locale()),
                "respondents",
                look.map(Look::respondents).orElse(0L),
                "figures",
                look.map(l -> l.figures(frame.language())).orElse(List.of()));
        return Screens.show("collect/standing.jte", frame, values);
    }

    @PostMapping("/kijken")
    ResponseEntity<String> look(@PathVariable String id, HttpServletRequest request) {
        return waves.asked(id).map(wave -> begin(wave, () -> looks.take(wave))).orElseGet(() -> none(frame(request)));
    }

    @PostMapping("/bevriezen")
    ResponseEntity<String> freeze(
            @PathVariable String id, @RequestParam Optional<String> sure, HttpServletRequest request) {
        var frame = frame(request);
        if (sure.isEmpty()) {
            return standing(id, frame.withFaults(List.of(new Fault("sure", frame.say("freeze.unsure")))));
        }
        return waves.asked(id).map(wave -> begin(wave, () -> freeze(wave))).orElseGet(() -> none(frame));
    }

    private State freeze(Wave wave) {
        Freeze.of(source, waves.study(), wave);
        site.renew();
        return State.DONE;
    }

    private ResponseEntity<String> begin(Wave wave, Supplier<State> work) {
        publishing.begin(wave.id(), work);
        return Screens.moveTo(here(wave.id()));
    }

    private static ResponseEntity<String> none(Frame frame) {
        return Screens.show("screen/message.jte", frame, Map.of("text", frame.say("standing.none")));
    }

    private static String here(String wave) {
        return "/beheer/metingen/" + wave + "/stand";
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(MonitorController.class, request, "standing.title");
    }
}
