package nl.kinderwerk.server;

import jakarta.servlet.http.HttpServletRequest;
import nl.kinderwerk.edition.Page;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.publish.CurrentSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UrlPathHelper;

/** Answers every address of the site. */
@RestController
final class PageController {
    private final CurrentSite current;
    private volatile Shown shown;

    PageController(CurrentSite current) {
        this.current = current;
        this.shown = Shown.of(current.get());
    }

    /** A site and where its addresses lead. */
    private record Shown(Site site, Routes routes) {
        static Shown of(Site site) {
            return new Shown(site, new Routes(site.paths()));
        }
    }

    private Shown shown() {
        var site = current.get();
        if (shown.site() != site) {
            shown = Shown.of(site);
        }
        return shown;
    }

    @GetMapping("/**")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        var path =
                UrlPathHelper.defaultInstance.getPathWithinApplication(request).substring(1);
        var now = shown();
        return switch (now.routes().find(path)) {
            case Route.Content content ->
                answer(HttpStatus.OK, now.site().page(content.path()).orElseThrow());
            case Route.Moved moved ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, moved.location())
                        .build();
            case Route.Nothing() -> answer(HttpStatus.NOT_FOUND, now.site().missing(path));
        };
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Page page) {
        return new ResponseEntity<>(page.content(), Headers.of(page), status);
    }
}
