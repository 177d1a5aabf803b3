package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.kinderwerk.server.access.AccountLinks.Place;
import nl.kinderwerk.server.access.People.Person;
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

/** For operators and researchers: everybody's accounts. */
@RestController
@RequestMapping(StaffController.PATH)
final class StaffController {
    static final String PATH = "/beheer/accounts";

    private final People people;
    private final AccountLinks links;
    private final Organisations organisations;

    StaffController(People people, AccountLinks links, Organisations organisations) {
        this.people = people;
        this.links = links;
        this.organisations = organisations;
    }

    @GetMapping
    ResponseEntity<String> overview(HttpServletRequest request) {
        return overview(Invitation.told(frame(request), request), new Typed("", Set.of(), ""));
    }

    /** The form of an invitation as it was sent. */
    record Typed(String email, Set<Role> roles, String organisation) {}

    private ResponseEntity<String> overview(Frame frame, Typed typed) {
        return Screens.show(
                "access/accounts.jte",
                frame,
                Map.of(
                        "people",
                        people.all(),
                        "open",
                        links.open(),
                        "organisations",
                        organisations.all(),
                        "typed",
                        typed));
    }

    @PostMapping("/uitnodigen")
    ResponseEntity<String> invite(
            @RequestParam String email,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "") String organisation,
            HttpServletRequest request) {
        var frame = frame(request);
        var place = new Place(roles, Optional.of(organisation).filter(code -> !code.isEmpty()));
        var faults = faults(email, place, frame);
        return faults.isEmpty()
                ? Invitation.show(links.invite(email, place), PATH, request)
                : overview(frame.withFaults(faults), new Typed(email, roles, organisation));
    }

    private List<Fault> faults(String email, Place place, Frame frame) {
        var faults = new ArrayList<Fault>();
        if (!Wishes.isEmail(email)) {
            faults.add(new Fault("email", frame.say("account.email.fault")));
        }
        if (place.roles().isEmpty()) {
            faults.add(new Fault("roles", frame.say("invite.roles.fault")));
        }
        if (place.isOfOrganisation()
                != place.organisation().flatMap(organisations::find).isPresent()) {
            faults.add(new Fault(
                    "organisation",
                    frame.say(place.isOfOrganisation() ? "invite.organisation.fault" : "invite.organisation.none")));
        }
        return faults;
    }

    @PostMapping("/uitnodigingen/{id}/intrekken")
    ResponseEntity<String> withdraw(@PathVariable UUID id, HttpServletRequest request) {
        return Invitation.withdraw(links, links.open(id), PATH, request);
    }

    @GetMapping("/{account}/wissen")
    ResponseEntity<String> ask(@PathVariable UUID account, HttpServletRequest request) {
        return withOther(account, request, person -> Erasure.ask(person, PATH, request));
    }

    @PostMapping("/{account}/wissen")
    ResponseEntity<String> erase(@PathVariable UUID account, HttpServletRequest request) {
        return withOther(account, request, person -> {
            people.erase(person);
            return Screens.moveTo(PATH + "?gewist");
        });
    }

    /** Nobody erases their own account, so that somebody always can get in. */
    private ResponseEntity<String> withOther(
            UUID account, HttpServletRequest request, Function<Person, ResponseEntity<String>> use) {
        var isOwn = Member.of(request).orElseThrow().account().equals(account);
        return people.find(account).filter(person -> !isOwn).map(use).orElseGet(() -> Erasure.refuse(request));
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(StaffController.class, request, "accounts.title");
    }
}
