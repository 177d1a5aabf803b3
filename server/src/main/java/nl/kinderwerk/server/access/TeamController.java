package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kinderwerk.server.access.AccountLinks.Open;
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

/** For a coordinator: the kinderwerkers of the own organisation. */
@RestController
@RequestMapping(TeamController.PATH)
final class TeamController {
    static final String PATH = "/beheer/organisatie";

    private final People people;
    private final AccountLinks links;
    private final Organisations organisations;
    private final OrganisationScope scope;

    TeamController(People people, AccountLinks links, Organisations organisations, OrganisationScope scope) {
        this.people = people;
        this.links = links;
        this.organisations = organisations;
        this.scope = scope;
    }

    @GetMapping
    ResponseEntity<String> overview(HttpServletRequest request) {
        return overview(Invitation.told(frame(request), request), "", request);
    }

    private ResponseEntity<String> overview(Frame frame, String typed, HttpServletRequest request) {
        return inOwn(
                request,
                () -> Screens.show(
                        "access/team.jte",
                        frame,
                        Map.of(
                                "people",
                                people.all(),
                                "open",
                                links.open(),
                                "organisation",
                                organisations.find(own(request)).orElseThrow(),
                                "email",
                                typed)));
    }

    @PostMapping("/uitnodigen")
    ResponseEntity<String> invite(@RequestParam String email, HttpServletRequest request) {
        var frame = frame(request);
        if (!Wishes.isEmail(email)) {
            var fault = new Fault("email", frame.say("account.email.fault"));
            return overview(frame.withFaults(List.of(fault)), email, request);
        }
        var place = new Place(Set.of(Role.KINDERWERKER), Optional.of(own(request)));
        return inOwn(request, () -> Invitation.show(links.invite(email, place), PATH, request));
    }

    @PostMapping("/uitnodigingen/{id}/intrekken")
    ResponseEntity<String> withdraw(@PathVariable UUID id, HttpServletRequest request) {
        return inOwn(
                request, () -> Invitation.withdraw(links, links.open(id).filter(Open::onlyRegisters), PATH, request));
    }

    @GetMapping("/{account}/wissen")
    ResponseEntity<String> ask(@PathVariable UUID account, HttpServletRequest request) {
        return withKinderwerker(account, request, person -> Erasure.ask(person, PATH, request));
    }

    @PostMapping("/{account}/wissen")
    ResponseEntity<String> erase(@PathVariable UUID account, HttpServletRequest request) {
        return withKinderwerker(account, request, person -> {
            people.erase(person);
            return Screens.moveTo(PATH + "?gewist");
        });
    }

    private ResponseEntity<String> withKinderwerker(
            UUID account, HttpServletRequest request, Function<Person, ResponseEntity<String>> use) {
        return inOwn(
                request,
                () -> people.find(account)
                        .filter(Person::onlyRegisters)
                        .map(use)
                        .orElseGet(() -> Erasure.refuse(request)));
    }

    private <T> T inOwn(HttpServletRequest request, Supplier<T> work) {
        return scope.in(own(request), work);
    }

    private static String own(HttpServletRequest request) {
        return Member.of(request).flatMap(Member::organisation).orElseThrow();
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(TeamController.class, request, "team.title");
    }
}
