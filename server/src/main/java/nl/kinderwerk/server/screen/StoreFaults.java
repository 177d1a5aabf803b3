package nl.kinderwerk.server.screen;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that is away or full: nothing was saved, and the sender can try again. */
@RestControllerAdvice
final class StoreFaults {
    private static final String SOON = "10";

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<String> away(HttpServletRequest request) {
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var key = isRead ? "away" : "not_saved";
        var frame = Frame.of(StoreFaults.class, request, key + ".title");
        var screen = Screens.message(HttpStatus.SERVICE_UNAVAILABLE, frame, key + ".text");
        return ResponseEntity.status(screen.getStatusCode())
                .headers(screen.getHeaders())
                .header("Retry-After", SOON)
                .body(screen.getBody());
    }
}
