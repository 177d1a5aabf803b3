package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The interface with which other systems read what an organisation registered, and its final reports. {@code openapi.json} describes it. */
@RestController
@RequestMapping("/api")
final class ApiController {
    private static final Logger LOG = LoggerFactory.getLogger(ApiController.class);
    private static final String BASE = "/v1";

    private final ApiEntrance entrance;
    private final Register register;
    private final FrozenReports reports;

    ApiController(ApiEntrance entrance, Register register, FrozenReports reports) {
        this.entrance = entrance;
        this.register = register;
        this.reports = reports;
    }

    /**
     * A part of a collection.
     *
     * @param next the address of the next part, if there is one
     */
    record Part<T>(List<T> items, boolean sample, Optional<String> next) {}

    @GetMapping(BASE + "/registrations")
    ResponseEntity<?> registrations(HttpServletRequest request) {
        var asked = Asked.of(request);
        return asked.faults().isEmpty()
                ? entrance.enter(request, place -> registrations(place, asked))
                : ApiAnswers.problem(request, HttpStatus.BAD_REQUEST, asked.faults());
    }

    /** One more than asked for is read, to know whether there is a next part. */
    private ResponseEntity<?> registrations(Workplace place, Asked asked) {
        var found = register.page(asked.first(), asked.last(), asked.after(), asked.size() + 1);
        var shown = found.stream().limit(asked.size()).toList();
        var next = found.size() > asked.size() ? Optional.of(next(shown.getLast())) : Optional.<String>empty();
        var items = shown.stream()
                .map(one -> ApiRegistration.of(one, place.sample()))
                .toList();
        return ApiAnswers.page(new Part<>(items, place.sample(), next), next.orElse(""));
    }

    private static String next(Registered last) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", Asked.mark(last))
                .toUriString();
    }

    @GetMapping(BASE + "/registrations/{id}")
    ResponseEntity<?> registration(@PathVariable String id, HttpServletRequest request) {
        return entrance.enter(
                request,
                place -> id(id).flatMap(register::find)
                        .<ResponseEntity<?>>map(one -> ApiAnswers.data(ApiRegistration.of(one, place.sample())))
                        .orElseGet(() -> ApiAnswers.problem(request, HttpStatus.NOT_FOUND)));
    }

    @GetMapping(BASE + "/reports")
    ResponseEntity<?> reports(HttpServletRequest request) {
        return entrance.enter(
                request, place -> ApiAnswers.data(new Part<>(reports.all(), place.sample(), Optional.empty())));
    }

    @GetMapping(BASE + "/reports/{id}")
    ResponseEntity<?> report(@PathVariable String id, HttpServletRequest request) {
        return entrance.enter(
                request, place -> whole(request, id(id).flatMap(one -> reports.find(one, place.sample()))));
    }

    @GetMapping(BASE + "/reports/{id}/versions/{version}")
    ResponseEntity<?> report(@PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        var number = version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
        return entrance.enter(
                request, place -> whole(request, id(id).flatMap(one -> reports.find(one, number, place.sample()))));
    }

    private static ResponseEntity<?> whole(HttpServletRequest request, Optional<FrozenReports.Whole> found) {
        return found.<ResponseEntity<?>>map(ApiAnswers::data)
                .orElseGet(() -> ApiAnswers.problem(request, HttpStatus.NOT_FOUND));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Everybody may read the description, and a page of another site too. */
    @GetMapping(BASE + "/openapi.json")
    ResponseEntity<byte[]> description() {
        try (var file = Objects.requireNonNull(ApiController.class.getResourceAsStream("openapi.json"))) {
            var headers = ApiAnswers.headers();
            headers.setAccessControlAllowOrigin("*");
            return ResponseEntity.ok()
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(file.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<?> away(HttpServletRequest request) {
        return ApiAnswers.problem(request, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** What goes wrong here is told like every other problem; why it did is for the operator only. */
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<?> failed(HttpServletRequest request, RuntimeException cause) {
        LOG.error("The interface for other systems failed.", cause);
        return ApiAnswers.problem(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Nothing is written through the interface; an address that ends in a slash is another one. */
    @RequestMapping("/**")
    ResponseEntity<?> nothing(HttpServletRequest request) {
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return ApiAnswers.problem(request, isRead ? HttpStatus.NOT_FOUND : HttpStatus.METHOD_NOT_ALLOWED);
    }
}
