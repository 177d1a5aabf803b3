package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.kinderwerk.server.screen.Language;
import nl.kinderwerk.server.screen.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers of the interface, with the headers that the API Design Rules of the Dutch government ask for. */
final class ApiAnswers {
    /** Of the interface; its first number stands in the addresses. */
    static final String VERSION = "1.0.0";

    private ApiAnswers() {}

    static ResponseEntity<?> data(Object body) {
        return ResponseEntity.ok()
                .headers(headers())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** A page of a collection, with the address of the next one. */
    static ResponseEntity<?> page(Object body, String next) {
        var headers = headers();
        if (!next.isEmpty()) {
            headers.set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    static ResponseEntity<?> problem(HttpServletRequest request, HttpStatus status) {
        return problem(request, status, List.of());
    }

    /** A problem in the language of who asks. */
    static ResponseEntity<?> problem(
            HttpServletRequest request, HttpStatus status, List<Problem.Parameter> parameters) {
        var words = words(request);
        var key = "problem." + status.value();
        var body = new Problem(
                "about:blank", words.say(key + ".title"), status.value(), words.say(key + ".detail"), parameters);
        var headers = headers();
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "60");
        } else if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            headers.set(HttpHeaders.ALLOW, "GET, HEAD");
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    static Words words(HttpServletRequest request) {
        return Words.of(ApiAnswers.class, Language.of(request));
    }

    static HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set("API-Version", VERSION);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Strict-Transport-Security", "max-age=31536000");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        return headers;
    }
}
