package nl.kinderwerk.server;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an operator's monitor that the server answers; the site was complete before it began to listen. */
@RestController
final class HealthController {
    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body("{\"status\":\"up\"}");
    }
}
