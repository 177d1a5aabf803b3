package nl.kinderwerk.server.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.server.access.Pace;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.partner.Visits.Request;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** For everybody: what an organisation does for partners, and a form to come and see it. */
@RestController
@RequestMapping("/organisatie/{code}")
final class PartnerController {
    private final Workplaces workplaces;
    private final Pages pages;
    private final FolderShelf shelf;
    private final Visits visits;
    private final Notice notice;
    private final Guard guard;

    PartnerController(
            Workplaces workplaces, Pages pages, FolderShelf shelf, Visits visits, Notice notice, Guard guard) {
        this.workplaces = workplaces;
        this.pages = pages;
        this.shelf = shelf;
        this.visits = visits;
        this.notice = notice;
        this.guard = guard;
    }

    /**
     * What keeps machines out of the form.
     *
     * @param visitor how often an internet address may send
     * @param organisation how often an organisation is sent something
     */
    record Guard(Seal seal, Pace visitor, Pace organisation) {}

    @GetMapping
    ResponseEntity<String> page(@PathVariable String code, HttpServletRequest request) {
        return published(code, request, (place, page) -> {
            var frame = frame(place, request);
            var isSent = request.getParameter("gevraagd") != null;
            return show(
                    HttpStatus.OK,
                    place,
                    page,
                    isSent ? frame.withMessage(frame.say("visit.done")) : frame,
                    VisitForm.EMPTY);
        });
    }

    private interface Work {
        ResponseEntity<String> on(Workplace place, Page page);
    }

    /** A page that is not published is not there. */
    private ResponseEntity<String> published(String code, HttpServletRequest request, Work work) {
        return workplaces
                .in(
                        code,
                        place -> Optional.of(pages.find())
                                .filter(Page::published)
                                .map(page -> work.on(place, page)))
                .flatMap(answer -> answer)
                .orElseGet(() -> Screens.none(PartnerController.class, request, "partner.none"));
    }

    private ResponseEntity<String> show(HttpStatus status, Workplace place, Page page, Frame frame, VisitForm form) {
        return Screens.show(
                status,
                "partner/page.jte",
                frame,
                Map.of(
                        "folder",
                        shelf.of(place, page, frame.words()),
                        "form",
                        form,
                        "seal",
                        guard.seal().of(place.organisation()),
                        "isPreview",
                        false));
    }

    @PostMapping("/bezoek")
    ResponseEntity<String> visit(@PathVariable String code, HttpServletRequest request) {
        return published(code, request, (place, page) -> {
            var form = VisitForm.of(request);
            var done = Screens.moveTo("/organisatie/" + place.organisation() + "?gevraagd");
            if (!form.trap().isEmpty()) {
                // A machine is not told that it was recognised.
                return done;
            }
            var frame = frame(place, request);
            var faults = faults(place, form, frame, request);
            if (!faults.isEmpty()) {
                return show(HttpStatus.UNPROCESSABLE_CONTENT, place, page, frame.withFaults(faults), form);
            }
            keep(place, form);
            return done;
        });
    }

    /** How often is only counted when all else is right: who mends a form is not punished for it. */
    private List<Fault> faults(Workplace place, VisitForm form, Frame frame, HttpServletRequest request) {
        var faults = form.faults(frame);
        if (faults.isEmpty()
                && guard.seal().read(place.organisation(), form.seal()).isEmpty()) {
            return List.of(new Fault("wish", frame.say("visit.again")));
        }
        var isAllowed = !faults.isEmpty()
                || guard.visitor().allows(request.getRemoteAddr())
                        && guard.organisation().allows(place.organisation());
        return isAllowed ? faults : List.of(new Fault("wish", frame.say("visit.too_much")));
    }

    private void keep(Workplace place, VisitForm form) {
        var id = guard.seal().read(place.organisation(), form.seal()).orElseThrow();
        var isNew = visits.add(new Request(id, place.today(), form.name(), form.place(), form.email(), form.wish()));
        if (isNew) {
            notice.send(notice.addressees(), Screens.address(DeskController.PATH));
        }
    }

    /** Who changes the language of a form with faults comes here. */
    @GetMapping("/bezoek")
    ResponseEntity<String> back(@PathVariable String code) {
        return Screens.moveTo(ServletUriComponentsBuilder.fromPath("/organisatie/{code}")
                .build(code)
                .toString());
    }

    private static Frame frame(Workplace place, HttpServletRequest request) {
        return Frame.of(PartnerController.class, request, "partner.title", place.name());
    }
}
