package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of {@code /beheer}, and what is behind it. */
@RestController
@RequestMapping("/beheer")
final class SignInController {
    private final CurrentSite site;
    private final IdentityProvider provider;

    SignInController(CurrentSite site, IdentityProvider provider) {
        this.site = site;
        this.provider = provider;
    }

    @GetMapping
    ResponseEntity<String> home(HttpServletRequest request) {
        var roles = Member.of(request).map(Member::roles).orElseThrow();
        return roles.equals(Set.of(Role.KINDERWERKER)) ? Screens.moveTo("/vandaag") : home(roles, request);
    }

    private ResponseEntity<String> home(Set<Role> roles, HttpServletRequest request) {
        var frame = frame(request, "home.title");
        var asked = site.study().waves().values().stream()
                .filter(wave ->
                        roles.contains(Role.RESEARCHER) && wave.collect().isPresent())
                .map(wave -> new Asked(wave.id(), wave.label().in(frame.language())))
                .toList();
        return Screens.show("access/home.jte", frame, Map.of("waves", asked, "roles", roles));
    }

    /** A wave that is asked on the web. */
    record Asked(String id, String label) {}

    @GetMapping("/inloggen")
    ResponseEntity<String> door(HttpServletRequest request) {
        var frame = frame(request, "sign_in.title");
        if (request.getParameter("onbekend") != null) {
            var unknown = List.of(new Fault("email", frame.say("provider.unknown")));
            return form(HttpStatus.FORBIDDEN, frame.withFaults(unknown), "");
        }
        var isOut = request.getParameter("uit") != null;
        return form(HttpStatus.OK, isOut ? frame.withMessage(frame.say("sign_in.out")) : frame, "");
    }

    /** Only Spring Security leads here, after an attempt that failed. */
    @PostMapping("/inloggen")
    ResponseEntity<String> refused(HttpServletRequest request) {
        var isTooMuch = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        var frame = frame(request, "sign_in.title");
        var fault = new Fault("email", frame.say(isTooMuch ? "sign_in.too_much" : "sign_in.refused"));
        return form(
                isTooMuch ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT,
                frame.withFaults(List.of(fault)),
                Objects.requireNonNullElse(request.getParameter("email"), ""));
    }

    private ResponseEntity<String> form(HttpStatus status, Frame frame, String email) {
        return Screens.show(
                status,
                "access/sign_in.jte",
                frame.withScripts("/app/passkey.js", "/app/practice/leave.js"),
                Map.of("email", email, "hasProvider", provider.isSet()));
    }

    @RequestMapping("/geweigerd")
    ResponseEntity<String> denied(HttpServletRequest request) {
        var isForm = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        var frame = frame(request, isForm ? "form.title" : "denied.title");
        return Screens.message(HttpStatus.FORBIDDEN, frame, isForm ? "form.text" : "denied.text");
    }

    private static Frame frame(HttpServletRequest request, String title) {
        return Frame.of(SignInController.class, request, title);
    }
}
