package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.kinderwerk.server.access.Pace;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Lets another system read what is of one organisation, with a key of it. Every request is written down. */
final class ApiEntrance {
    private static final String BEARER = "Bearer ";

    private final Workplaces workplaces;
    private final Tokens tokens;
    private final JdbcClient database;
    private final Pace pace;

    ApiEntrance(Workplaces workplaces, Tokens tokens, JdbcClient database, Pace pace) {
        this.workplaces = workplaces;
        this.tokens = tokens;
        this.database = database;
        this.pace = pace;
    }

    /** Answers whoever has a key that works; an address without a key counts against itself. */
    ResponseEntity<?> enter(HttpServletRequest request, Function<Workplace, ResponseEntity<?>> work) {
        var token = token(request);
        if (!pace.allows(token.orElse(request.getRemoteAddr()))) {
            return ApiAnswers.problem(request, HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return token.flatMap(key -> Tokens.organisation(key).flatMap(code -> in(code, key, request, work)))
                    .orElseGet(() -> ApiAnswers.problem(request, HttpStatus.UNAUTHORIZED));
        } catch (DataAccessException | TransactionException away) {
            return ApiAnswers.problem(request, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private Optional<ResponseEntity<?>> in(
            String code, String key, HttpServletRequest request, Function<Workplace, ResponseEntity<?>> work) {
        return workplaces
                .in(code, place -> tokens.use(key, place.today()).<ResponseEntity<?>>map(id -> {
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
