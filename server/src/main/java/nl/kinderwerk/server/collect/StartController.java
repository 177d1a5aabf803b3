package nl.kinderwerk.server.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.Wave;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door of the questionnaire: with a deelnamecode, through the open link, or with a code to go on. */
@RestController
final class StartController {
    private static final String FIRST = "/meedoen/vragen";

    private final Waves waves;
    private final Invitations invitations;
    private final Visits visits;

    StartController(Waves waves, Invitations invitations, Visits visits) {
        this.waves = waves;
        this.invitations = invitations;
        this.visits = visits;
    }

    @GetMapping("/meedoen")
    ResponseEntity<String> open(HttpServletRequest request) {
        return waves.openToAll()
                .map(wave -> welcome(request, wave, ""))
                .orElseGet(() -> message(request, HttpStatus.OK, "closed"));
    }

    /** Looking at the page uses nothing up: mail programs look too. */
    @GetMapping("/meedoen/{token}")
    ResponseEntity<String> invited(@PathVariable String token, HttpServletRequest request) {
        return wave(token)
                .map(wave -> welcome(request, wave, token))
                .orElseGet(() -> message(request, HttpStatus.NOT_FOUND, "unknown"));
    }

    @PostMapping("/meedoen")
    ResponseEntity<String> begin(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return (token.isEmpty() ? waves.openToAll() : wave(token))
                .map(wave -> begin(wave, token, request))
                .orElseGet(() -> message(request, HttpStatus.NOT_FOUND, token.isEmpty() ? "closed" : "unknown"));
    }

    private ResponseEntity<String> begin(Wave wave, String token, HttpServletRequest request) {
        return isUnderWay(wave, token, request) ? Screens.moveTo(FIRST) : beginAnew(wave, token, request);
    }

    /** Who comes back to the first page and begins again goes on. Through the open link it may be somebody else. */
    private boolean isUnderWay(Wave wave, String token, HttpServletRequest request) {
        return !token.isEmpty()
                && visits.find(request)
                        .map(Visit::draft)
                        .filter(draft ->
                                draft.wave().equals(wave.id()) && draft.token().equals(token))
                        .isPresent();
    }

    private ResponseEntity<String> beginAnew(Wave wave, String token, HttpServletRequest request) {
        var visit = Visit.of(ResumeCode.make(), Draft.begin(wave.id(), token), waves.study(), wave);
        visits.save(visit);
        return enter(visit, FIRST, request);
    }

    @GetMapping("/meedoen/verder")
    ResponseEntity<String> resume(HttpServletRequest request) {
        return resume(request, "", List.of());
    }

    @PostMapping("/meedoen/verder")
    ResponseEntity<String> resume(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return ResumeCode.parse(code)
                .flatMap(visits::find)
                .map(visit -> enter(visit, FIRST, request))
                .orElseGet(() -> {
                    var frame = Frame.of(StartController.class, request, "resume.title");
                    return resume(request, code, List.of(new Fault("code", frame.say("resume.fault"))));
                });
    }

    private static ResponseEntity<String> resume(HttpServletRequest request, String code, List<Fault> faults) {
        var frame = Frame.of(StartController.class, request, "resume.title").withFaults(faults);
        return Screens.show("collect/resume.jte", frame, Map.of("code", code));
    }

    private static ResponseEntity<String> enter(Visit visit, String address, HttpServletRequest request) {
        var next = Screens.moveTo(address);
        return ResponseEntity.status(next.getStatusCode())
                .headers(next.getHeaders())
                .header(
                        HttpHeaders.SET_COOKIE,
                        Visits.cookie(visit.code(), request).toString())
                .build();
    }

    private Optional<Wave> wave(String token) {
        return invitations.find(token).map(Invitation::wave).flatMap(waves::open);
    }

    private ResponseEntity<String> welcome(HttpServletRequest request, Wave wave, String token) {
        var frame = Frame.of(StartController.class, request, "welcome.title");
        var language = frame.language();
        return Screens.show(
                "collect/welcome.jte",
                frame,
                Map.of(
                        "study",
                        waves.study().title().in(language),
                        "wave",
                        wave.label().in(language),
                        "token",
                        token));
    }

    static ResponseEntity<String> message(HttpServletRequest request, HttpStatus status, String key) {
        var frame = Frame.of(StartController.class, request, key + ".title");
        return Screens.message(status, frame, key + ".text");
    }
}
