package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody can change of the own account. */
@RestController
@RequestMapping(OwnAccountController.PATH)
final class OwnAccountController {
    static final String PATH = "/beheer/mijn-account";

    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Passkeys passkeys;

    OwnAccountController(Accounts accounts, SignIn signIn, Sessions sessions, Passkeys passkeys) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @GetMapping
    ResponseEntity<String> overview(HttpServletRequest request) {
        var frame = frame(request);
        var isMade = request.getParameter("sleutel") != null;
        return overview(isMade ? frame.withMessage(frame.say("passkey.make.done")) : frame, request);
    }

    private ResponseEntity<String> overview(Frame frame, HttpServletRequest request) {
        return Screens.show("access/own_account.jte", frame, Map.of("passkeys", passkeys.of(member(request))));
    }

    /** All other sessions end: whoever knew the old password is out. */
    @PostMapping("/wachtwoord")
    ResponseEntity<String> password(
            @RequestParam String current, @RequestParam String password, HttpServletRequest request) {
        var frame = frame(request);
        var account = own(request);
        var faults = new ArrayList<Fault>();
        if (!signIn.knows(account, current, request.getRemoteAddr())) {
            faults.add(new Fault("current", frame.say("own.current.fault")));
        }
        if (!Wishes.isPassword(password)) {
            faults.add(new Fault("password", frame.say("account.password.fault", Wishes.SHORTEST, Wishes.LONGEST)));
        }
        if (!faults.isEmpty()) {
            return overview(frame.withFaults(faults), request);
        }
        accounts.changePassword(account, password);
        sessions.endOthers(account.id(), request);
        return overview(frame.withMessage(frame.say("own.password.done")), request);
    }

    @PostMapping("/herstelcodes")
    ResponseEntity<String> recovery(@RequestParam String known, HttpServletRequest request) {
        var account = own(request);
        if (!signIn.knows(account, known, request.getRemoteAddr())) {
            return unknown("known", request);
        }
        var frame = Frame.of(OwnAccountController.class, request, "recovery.title");
        return Screens.show(
                "access/recovery.jte", frame, Map.of("isNew", false, "codes", accounts.replaceRecoveryCodes(account)));
    }

    private ResponseEntity<String> unknown(String field, HttpServletRequest request) {
        var frame = frame(request);
        return overview(frame.withFaults(List.of(new Fault(field, frame.say("own.current.fault")))), request);
    }

    @PostMapping("/sleutels")
    ResponseEntity<String> passkey(@RequestParam String asked, HttpServletRequest request) {
        if (!signIn.knows(own(request), asked, request.getRemoteAddr())) {
            return unknown("asked", request);
        }
        PasskeyFilter.allow(request);
        var frame = Frame.of(OwnAccountController.class, request, "passkey.make");
        return Screens.show("access/passkey.jte", frame.withScripts("/app/passkey.js"), Map.of());
    }

    @PostMapping("/sleutels/wissen")
    ResponseEntity<String> remove(@RequestParam String id, HttpServletRequest request) {
        passkeys.remove(member(request), id);
        return Screens.moveTo(PATH);
    }

    private Account own(HttpServletRequest request) {
        return accounts.find(member(request));
    }

    private static Member member(HttpServletRequest request) {
        return Member.of(request).orElseThrow();
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(OwnAccountController.class, request, "own.title");
    }
}
