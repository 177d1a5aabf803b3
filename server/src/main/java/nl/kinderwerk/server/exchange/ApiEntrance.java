package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.kinderwerk.server.access.Pace;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets another system read what is of one organisation, with a key of it. Every request is written down. */
final class ApiEntrance {
    private static final String BEARER = "Bearer ";

    private final Workplaces workplaces;
    private final Tokens tokens;
    private final JdbcClient database;
    private final Pace keys;
    private final Pace strangers;

    ApiEntrance(Workplaces workplaces, Tokens tokens, JdbcClient database, Pace keys, Pace strangers) {
        this.workplaces = workplaces;
        this.tokens = tokens;
        this.database = database;
        this.keys = keys;
        this.strangers = strangers;
    }

    /** Answers whoever has a key that works; who has none is counted by internet address. */
    ResponseEntity<?> enter(HttpServletRequest request, Function<Workplace, ResponseEntity<?>> work) {
        return token(request)
                .flatMap(key -> Tokens.organisation(key).flatMap(code -> in(code, key, request, work)))
                .orElseGet(() -> ApiAnswers.problem(
                        request,
                        strangers.allows(request.getRemoteAddr())
                                ? HttpStatus.UNAUTHORIZED
                                : HttpStatus.TOO_MANY_REQUESTS));
    }

    private Optional<ResponseEntity<?>> in(
            String code, String key, HttpServletRequest request, Function<Workplace, ResponseEntity<?>> work) {
        return workplaces
                .in(
                        code,
                        place -> tokens.use(key, place.today()).<ResponseEntity<?>>map(id -> {
                            if (!keys.allows(id.toString())) {
                                return ApiAnswers.problem(request, HttpStatus.TOO_MANY_REQUESTS);
                            }
                            log(request, id);
                            return work.apply(place);
                        }))
                .flatMap(answer -> answer);
    }

    private static Optional<String> token(HttpServletRequest request) {
        var header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** The address without what was asked for. */
    private void log(HttpServletRequest request, UUID token) {
        database.sql("INSERT INTO audit (event) VALUES (:event)")
                .param("event", request.getMethod() + " " + request.getRequestURI() + " key " + token)
                .update();
    }
}
