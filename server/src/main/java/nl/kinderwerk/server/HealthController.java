package nl.kinderwerk.server;

import java.util.Locale;
import nl.kinderwerk.server.store.Database;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an operator's monitor whether everything works: 200, or 503 with the state of the database. Pages of editions need none. */
@RestController
final class HealthController {
    private final Database database;

    HealthController(Database database) {
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        var state = database.state();
        var isUp = state == Database.State.UP;
        return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body("{\"status\":\"" + (isUp ? "up" : "down") + "\",\"database\":\""
                        + state.name().toLowerCase(Locale.ROOT) + "\"}");
    }
}
