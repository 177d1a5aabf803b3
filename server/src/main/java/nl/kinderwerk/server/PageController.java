package nl.kinderwerk.server;

import jakarta.servlet.http.HttpServletRequest;
import nl.kinderwerk.edition.Page;
import nl.kinderwerk.edition.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UrlPathHelper;

/** Answers every address of the site. */
@RestController
final class PageController {
    private final Site site;
    private final Routes routes;

    PageController(Site site) {
        this.site = site;
        this.routes = new Routes(site.paths());
    }

    @GetMapping("/**")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        var path =
                UrlPathHelper.defaultInstance.getPathWithinApplication(request).substring(1);
        return switch (routes.find(path)) {
            case Route.Content content ->
                answer(HttpStatus.OK, site.page(content.path()).orElseThrow());
            case Route.Moved moved ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, moved.location())
                        .build();
            case Route.Nothing() -> answer(HttpStatus.NOT_FOUND, site.missing(path));
        };
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Page page) {
        return new ResponseEntity<>(page.content(), Headers.of(page), status);
    }
}
