package nl.kinderwerk.server.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For co-ordinators: writes and publishes the page, and sees who wants to come. */
@RestController
@RequestMapping(DeskController.PATH)
final class DeskController {
    static final String PATH = "/beheer/organisatie/pagina";

    private final Workplaces workplaces;
    private final Pages pages;
    private final FolderShelf shelf;
    private final Visits visits;

    DeskController(Workplaces workplaces, Pages pages, FolderShelf shelf, Visits visits) {
        this.workplaces = workplaces;
        this.pages = pages;
        this.shelf = shelf;
        this.visits = visits;
    }

    @GetMapping
    ResponseEntity<?> edit(HttpServletRequest request) {
        var frame = frame(request);
        var isDone = request.getParameter("bewaard") != null;
        return workplaces.member(
                request,
                place -> show(place, pages.find(), isDone ? frame.withMessage(frame.say("page.done")) : frame));
    }

    private ResponseEntity<String> show(Workplace place, Page page, Frame frame) {
        return Screens.show(
                "partner/desk.jte",
                frame,
                Map.of("place", place, "page", page, "requests", visits.open(place.today())));
    }

    @PostMapping
    ResponseEntity<?> save(HttpServletRequest request) {
        return workplaces.member(request, place -> {
            var frame = frame(request);
            var page = PageForm.of(request);
            var faults = PageForm.faults(page, frame);
            if (!faults.isEmpty()) {
                return show(place, page, frame.withFaults(faults));
            }
            pages.put(page);
            return Screens.moveTo(PATH + "?bewaard");
        });
    }

    /** The page as it would be. */
    @GetMapping("/voorbeeld")
    ResponseEntity<?> preview(HttpServletRequest request) {
        return workplaces.member(request, place -> {
            var frame = Frame.of(DeskController.class, request, "partner.title", place.name());
            return Screens.show(
                    "partner/page.jte",
                    frame,
                    Map.of(
                            "folder",
                            shelf.of(place, pages.find(), frame.words()),
                            "form",
                            VisitForm.EMPTY,
                            "seal",
                            "",
                            "isPreview",
                            true));
        });
    }

    @PostMapping("/bezoeken/{id}")
    ResponseEntity<?> handle(@PathVariable UUID id, HttpServletRequest request) {
        return workplaces.member(request, place -> visits.handle(id) ? Screens.moveTo(PATH) : Workplaces.none(request));
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(DeskController.class, request, "page.title");
    }
}
