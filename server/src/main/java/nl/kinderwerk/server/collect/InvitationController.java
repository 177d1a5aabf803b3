package nl.kinderwerk.server.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kinderwerk.server.collect.Invitations.Organisation;
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

/**
 * For researchers: organisations, deelnamecodes as file, slips or mail. Codes are shown once, when they are made. No message
 * depends on who answered, nor on how many did.
 */
@RestController
@RequestMapping("/beheer/metingen/{wave}/uitnodigingen")
final class InvitationController {
    private static final int MOST = 500;

    private final Waves waves;
    private final Invitations invitations;
    private final Mailing mailing;

    InvitationController(Waves waves, Invitations invitations, Mailing mailing) {
        this.waves = waves;
        this.invitations = invitations;
        this.mailing = mailing;
    }

    @GetMapping
    ResponseEntity<String> overview(@PathVariable String wave, HttpServletRequest request) {
        return overview(wave, frame(request), "");
    }

    private ResponseEntity<String> overview(String wave, Frame frame, String pasted) {
        return waves.open(wave)
                .map(open -> Screens.show(
                        "collect/invitations.jte",
                        frame,
                        Map.of(
                                "wave",
                                wave,
                                "organisations",
                                invitations.organisations(wave),
                                "pasted",
                                pasted,
                                "mail",
                                mailing.isPossible())))
                .orElseGet(() ->
                        Screens.show("screen/message.jte", frame, Map.of("text", frame.say("invitations.closed"))));
    }

    @PostMapping("/organisaties")
    ResponseEntity<String> organisations(
            @PathVariable String wave, @RequestParam String organisations, HttpServletRequest request) {
        var frame = frame(request);
        var places = new Places(waves.study().areas());
        var list = OrganisationList.read(wave, organisations, places, frame);
        list.organisations().forEach(invitations::put);
        return list.faults().isEmpty()
                ? overview(
                        wave,
                        frame.withMessage(frame.say(
                                "organisations.done", list.organisations().size())),
                        "")
                : overview(wave, frame.withFaults(list.faults()), organisations);
    }

    @PostMapping("/codes")
    ResponseEntity<String> codes(
            @PathVariable String wave,
            @RequestParam String organisation,
            @RequestParam(defaultValue = "1") String number,
            @RequestParam(defaultValue = "csv") String as,
            HttpServletRequest request) {
        var frame = frame(request);
        var known = organisation(wave, organisation);
        var many = number(number);
        if (known.isEmpty() || many.isEmpty() || waves.open(wave).isEmpty()) {
            var fault = new Fault("number-" + organisation, frame.say("invitations.number", MOST));
            return overview(wave, frame.withFaults(List.of(fault)), "");
        }
        var slips = invitations.issue(wave, organisation, many.get()).stream()
                .map(token -> new Slip(Screens.address("/meedoen/") + token))
                .toList();
        return as.equals("csv")
                ? csv(known.get(), slips)
                : Screens.show("collect/slips.jte", frame, Map.of("organisation", known.get(), "slips", slips));
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MOST);
    }

    private static ResponseEntity<String> csv(Organisation organisation, List<Slip> slips) {
        var lines = slips.stream()
                .map(slip -> organisation.code() + "," + slip.link() + "\n")
                .collect(Collectors.joining("", "organisation,link\n", ""));
        return Screens.file(organisation.code() + ".csv", Screens.CSV, lines);
    }

    @PostMapping("/mail")
    ResponseEntity<String> mail(
            @PathVariable String wave,
            @RequestParam String organisation,
            @RequestParam String emails,
            HttpServletRequest request) {
        var field = "emails-" + organisation;
        return withAddresses(wave, field, emails, request, list -> {
            var frame = frame(request);
            return organisation(wave, organisation).isPresent()
                            && waves.open(wave).isPresent()
                    ? invited(frame, mailing.invite(wave, organisation, list, Screens.address("/meedoen/")))
                    : frame.say("invitations.closed");
        });
    }

    @PostMapping("/herinneringen")
    ResponseEntity<String> remind(@PathVariable String wave, HttpServletRequest request) {
        var frame = frame(request);
        if (waves.open(wave).isEmpty()) {
            return overview(wave, frame, "");
        }
        var sent = mailing.remind(wave, Screens.address("/meedoen/"));
        return overview(wave, frame.withMessage(frame.say(sent.isAll() ? "mail.reminded" : "mail.broken")), "");
    }

    @PostMapping("/onbestelbaar")
    ResponseEntity<String> bounced(@PathVariable String wave, @RequestParam String emails, HttpServletRequest request) {
        return withAddresses(wave, "bounced", emails, request, list -> {
            mailing.bounced(wave, list);
            return frame(request).say("bounced.done", list.size());
        });
    }

    private ResponseEntity<String> withAddresses(
            String wave, String field, String pasted, HttpServletRequest request, Function<List<String>, String> use) {
        var frame = frame(request);
        var emails = pasted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var faults = emails.stream()
                .filter(email -> !Mailing.isAddress(email))
                .map(email -> new Fault(field, frame.say("mail.address", email)))
                .toList();
        return faults.isEmpty()
                ? overview(wave, frame.withMessage(use.apply(emails)), "")
                : overview(wave, frame.withFaults(faults), "");
    }

    /** Addresses may be named here: no letter reached them, so they cannot have answered. */
    private static String invited(Frame frame, Mailing.Sent sent) {
        var said = frame.say(sent.isDone() ? "mail.invited" : "mail.broken");
        return said + listed(frame, "mail.refused", sent.refused()) + listed(frame, "mail.waiting", sent.waiting());
    }

    private static String listed(Frame frame, String key, List<String> emails) {
        return emails.isEmpty() ? "" : " " + frame.say(key, String.join(", ", emails));
    }

    private Optional<Organisation> organisation(String wave, String code) {
        return invitations.organisations(wave).stream()
                .filter(o -> o.code().equals(code))
                .findFirst();
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(InvitationController.class, request, "invitations.title");
    }
}
