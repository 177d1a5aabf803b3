package nl.kinderwerk.server.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.paper.Paper;
import nl.kinderwerk.server.screen.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The four pages as files, for both sides. A file is made of the page itself, so it shows no more and no less. */
@RestController
final class PaperController {
    private final Entrance entrance;
    private final GuestLinks links;
    private final Reports reports;
    private final Sharing sharing;
    private final Talk talk;

    PaperController(Entrance entrance, GuestLinks links, Reports reports, Sharing sharing, Talk talk) {
        this.entrance = entrance;
        this.links = links;
        this.reports = reports;
        this.sharing = sharing;
        this.talk = talk;
    }

    @PostMapping(ReportController.PATH + "/{id}/v{version}/pdf")
    ResponseEntity<?> memberPdf(@PathVariable UUID id, @PathVariable int version, HttpServletRequest request) {
        return file(member(id, version, request), Paper.Format.PDF);
    }

    @PostMapping(ReportController.PATH + "/{id}/v{version}/docx")
    ResponseEntity<?> memberDocx(@PathVariable UUID id, @PathVariable int version, HttpServletRequest request) {
        return file(member(id, version, request), Paper.Format.DOCX);
    }

    @GetMapping("/gesprek/{token}/pdf")
    ResponseEntity<?> guestPdf(@PathVariable String token, HttpServletRequest request) {
        return file(guest(token, request), Paper.Format.PDF);
    }

    @GetMapping("/gesprek/{token}/docx")
    ResponseEntity<?> guestDocx(@PathVariable String token, HttpServletRequest request) {
        return file(guest(token, request), Paper.Format.DOCX);
    }

    /** A file is there to be given away: from now on its figures are shared. */
    private ResponseEntity<String> member(UUID id, int version, HttpServletRequest request) {
        return entrance.member(
                request,
                place -> reports.find(id, version)
                        .map(report -> page(place, sharing.share(place, report), request))
                        .orElseGet(() -> Entrance.closed(request, "unknown")));
    }

    private ResponseEntity<String> guest(String token, HttpServletRequest request) {
        return entrance.guest(
                token,
                request,
                place -> links.read(token, place.today())
                        .flatMap(reports::find)
                        .map(report -> page(place, report, request)));
    }

    private ResponseEntity<String> page(Workplace place, Report report, HttpServletRequest request) {
        return talk.pages(
                "conversation/paper.jte", place, report, Frame.of(PaperController.class, request, "report.title"));
    }

    /** Made when the transaction is over: a file takes longer than a page. Who gets no page gets no file. */
    private static ResponseEntity<?> file(ResponseEntity<String> page, Paper.Format format) {
        return page.getStatusCode().equals(HttpStatus.OK)
                ? Paper.of(Objects.requireNonNull(page.getBody())).download(format)
                : page;
    }
}
