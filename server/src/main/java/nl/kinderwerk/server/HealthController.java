package nl.kinderwerk.server;

import java.util.Locale;
import nl.kinderwerk.server.collect.Wiping;
import nl.kinderwerk.server.store.Database;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells an operator's monitor whether everything works: 200, or 503 with the state of the database. Pages of editions need
 * none. That traces of answers wait to be wiped concerns the operator, not those who read or send: the server stays up.
 */
@RestController
final class HealthController {
    private final Database database;
    private final Wiping wiping;

    HealthController(Database database, Wiping wiping) {
        this.database = database;
        this.wiping = wiping;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        var state = database.state();
        var isUp = state == Database.State.UP;
        return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body("{\"status\":\"" + (isUp ? "up" : "down") + "\",\"database\":\""
                        + state.name().toLowerCase(Locale.ROOT) + "\",\"rewriting\":\""
                        + (wiping.isLate() ? "late" : "ok") + "\"}");
    }
}
