package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import nl.kinderwerk.server.access.AccountLinks.Invited;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.QrImage;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Making an account with a link: e-mail address, password and authenticator app on one page. */
@RestController
@RequestMapping(AccountLinks.PATH + "{token}")
final class AccountController {
    private static final String KEY = "second-factor";

    private final AccountLinks links;
    private final Accounts accounts;
    private final Clock clock;

    AccountController(AccountLinks links, Accounts accounts, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> begin(@PathVariable String token, HttpServletRequest request) {
        return links.find(token)
                .map(invited -> form(frame(request), token, invited, "", request.getSession()))
                .orElseGet(() -> gone(request));
    }

    @PostMapping
    ResponseEntity<String> make(
            @PathVariable String token,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request) {
        var invited = links.find(token);
        if (invited.isEmpty()) {
            return gone(request);
        }
        var key = key(request.getSession());
        var step = Totp.find(key, code, clock.instant());
        var faults = faults(invited.get().email().orElse(email), password, step, frame(request));
        Supplier<ResponseEntity<String>> again =
                () -> form(frame(request).withFaults(faults), token, invited.get(), email, request.getSession());
        return faults.isEmpty()
                ? made(token, new Accounts.Wish(email, password, key, step.getAsLong()), faults, again, request)
                : again.get();
    }

    private static List<Fault> faults(String email, String password, OptionalLong step, Frame frame) {
        var faults = new ArrayList<Fault>();
        if (!Wishes.isEmail(email)) {
            faults.add(new Fault("email", frame.say("account.email.fault")));
        }
        if (!Wishes.isPassword(password)) {
            faults.add(new Fault("password", frame.say("account.password.fault", Wishes.SHORTEST, Wishes.LONGEST)));
        }
        if (step.isEmpty()) {
            faults.add(new Fault("code", frame.say("account.code.fault")));
        }
        return faults;
    }

    private ResponseEntity<String> made(
            String token,
            Accounts.Wish wish,
            List<Fault> faults,
            Supplier<ResponseEntity<String>> again,
            HttpServletRequest request) {
        try {
            return accounts.make(token, wish).map(codes -> done(codes, request)).orElseGet(() -> gone(request));
        } catch (DuplicateKeyException taken) {
            faults.add(new Fault("email", frame(request).say("account.email.taken")));
            return again.get();
        }
    }

    private static ResponseEntity<String> done(List<String> codes, HttpServletRequest request) {
        request.getSession().removeAttribute(KEY);
        var frame = Frame.of(AccountController.class, request, "recovery.title");
        return Screens.show("access/recovery.jte", frame, Map.of("isNew", true, "codes", codes));
    }

    private static ResponseEntity<String> form(
            Frame frame, String token, Invited invited, String typed, HttpSession session) {
        var key = key(session);
        var image = QrImage.svg(Totp.link(key, frame.say("account.issuer")));
        return Screens.show(
                "access/account.jte",
                frame,
                Map.of(
                        "action",
                        AccountLinks.PATH + token,
                        "email",
                        invited.email().orElse(typed),
                        "isFixed",
                        invited.email().isPresent(),
                        "key",
                        grouped(key),
                        "image",
                        image));
    }

    private static String grouped(byte[] key) {
        return Totp.text(key).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The key waits in the session: the page that comes back could have been changed. */
    private static byte[] key(HttpSession session) {
        if (session.getAttribute(KEY) instanceof byte[] made) {
            return made;
        }
        var key = Totp.newKey();
        session.setAttribute(KEY, key);
        return key;
    }

    private static ResponseEntity<String> gone(HttpServletRequest request) {
        return Screens.none(AccountController.class, request, "link");
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(AccountController.class, request, "account.title");
    }
}
