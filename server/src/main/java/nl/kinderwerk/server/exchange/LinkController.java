package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
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

/** For co-ordinators: keys with which other systems read, and the address that is told of changes. */
@RestController
@RequestMapping(LinkController.PATH)
final class LinkController {
    static final String PATH = "/beheer/organisatie/koppelingen";
    private static final List<Integer> DAYS = List.of(90, 365);
    private static final int LONGEST_NAME = 100;

    private final Workplaces workplaces;
    private final Tokens tokens;
    private final Webhooks webhooks;
    private final Post post;

    LinkController(Workplaces workplaces, Tokens tokens, Webhooks webhooks, Post post) {
        this.workplaces = workplaces;
        this.tokens = tokens;
        this.webhooks = webhooks;
        this.post = post;
    }

    /** What is shown once: a key, or the secret of a webhook. */
    record Made(String token, String secret) {
        private static final Made NOTHING = new Made("", "");
    }

    @GetMapping
    ResponseEntity<?> overview(HttpServletRequest request) {
        return workplaces.member(request, place -> show(place, frame(request), Made.NOTHING));
    }

    private ResponseEntity<String> show(Workplace place, Frame frame, Made made) {
        return Screens.show(
                "exchange/links.jte",
                frame,
                Map.of(
                        "place",
                        place,
                        "tokens",
                        tokens.all(),
                        "days",
                        DAYS,
                        "webhook",
                        webhooks.standing(),
                        "made",
                        made));
    }

    @PostMapping("/sleutels")
    ResponseEntity<?> make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request) {
        return workplaces.member(request, place -> {
            var frame = frame(request);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                return show(
                        place,
                        frame.withFaults(List.of(new Fault("name", frame.say("token.name.fault")))),
                        Made.NOTHING);
            }
            var lasts = DAYS.stream()
                    .filter(one -> days.equals(one.toString()))
                    .findFirst()
                    .orElse(DAYS.getFirst());
            return show(place, frame, new Made(tokens.make(place, name.strip(), lasts), ""));
        });
    }

    @PostMapping("/sleutels/{id}/intrekken")
    ResponseEntity<?> withdraw(@PathVariable UUID id, HttpServletRequest request) {
        return workplaces.member(
                request, place -> tokens.withdraw(id) ? Screens.moveTo(PATH) : Workplaces.none(request));
    }

    @PostMapping("/webhook")
    ResponseEntity<?> put(@RequestParam(defaultValue = "") String address, HttpServletRequest request) {
        return workplaces.member(request, place -> {
            var frame = frame(request);
            return post.address(address)
                    .map(fit -> show(
                            place,
                            frame,
                            new Made("", "whsec_" + Base64.getEncoder().encodeToString(webhooks.put(fit)))))
                    .orElseGet(() -> show(
                            place,
                            frame.withFaults(List.of(new Fault("address", frame.say("webhook.address.fault")))),
                            Made.NOTHING));
        });
    }

    @PostMapping("/webhook/stoppen")
    ResponseEntity<?> stop(HttpServletRequest request) {
        return workplaces.member(request, place -> {
            webhooks.stop();
            return Screens.moveTo(PATH);
        });
    }

    /** Who changes the language of what was just made comes here. */
    @GetMapping({"/sleutels", "/webhook"})
    ResponseEntity<String> back() {
        return Screens.moveTo(PATH);
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(LinkController.class, request, "links.title");
    }
}
