package nl.kinderwerk.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import nl.kinderwerk.edition.Page;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.publish.CurrentSite;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a reader sees when an answer fails: a page in plain words, never the cause. */
@RestController
final class FaultController {
    static final String PATH = "/fault";

    private final CurrentSite current;

    FaultController(CurrentSite current) {
        this.current = current;
    }

    @RequestMapping(PATH)
    ResponseEntity<byte[]> fault(HttpServletRequest request) {
        var status = status(request);
        var page = page(current.get(), status, path(request));
        return new ResponseEntity<>(page.content(), Headers.of(page), status);
    }

    private static Page page(Site site, HttpStatusCode status, String path) {
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return site.missing(path);
        }
        return status.is4xxClientError() ? site.refused(path) : site.failed(path);
    }

    /** Somebody who asks for this address itself finds nothing. */
    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static String path(HttpServletRequest request) {
        var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(uri, PATH).toString().replaceFirst("^/+", "");
    }
}
