package nl.kinderwerk.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kinderwerk.server.practice.Inbox.Envelope;
import nl.kinderwerk.server.screen.Frame;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a device needs to work without a network, and where it delivers what it kept. */
@RestController
final class DeviceController {
    private static final int MOST = 200;
    private static final String PNG = MediaType.IMAGE_PNG_VALUE;
    /** A worker may load nothing and speak to this server only. */
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";

    /** Android fills the shape of its choice with the maskable one; iPhones take the one that screens name. */
    private static final List<Map<String, String>> ICONS = List.of(
            icon("/static/icon.svg", "any", "image/svg+xml", "any"),
            icon("/app/practice/icon-192.png", "192x192", PNG, "any"),
            icon("/app/practice/icon-512.png", "512x512", PNG, "any"),
            icon("/app/practice/icon-maskable.png", "512x512", PNG, "maskable"));

    private final Desk desk;
    private final Inbox inbox;

    DeviceController(Desk desk, Inbox inbox) {
        this.desk = desk;
        this.inbox = inbox;
    }

    /** Takes in what a device kept, in its order, and gives a receipt for each. */
    @PostMapping("/vandaag/inzendingen")
    ResponseEntity<?> deliver(@RequestBody List<Envelope> envelopes, HttpServletRequest request) {
        if (envelopes.size() > MOST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return desk.in(
                        request,
                        worker -> envelopes.stream()
                                .map(envelope -> inbox.take(worker, envelope))
                                .toList())
                .<ResponseEntity<?>>map(receipts ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(receipts))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }

    /** Stands at the root, so that it may act for {@code /vandaag}. */
    @GetMapping("/vandaag.worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", WORKER_POLICY)
                .body(text("/practice/worker.js"));
    }

    @GetMapping("/vandaag.webmanifest")
    ResponseEntity<Map<String, ?>> manifest(HttpServletRequest request) {
        var frame = Frame.of(DeviceController.class, request, "app.name");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(Map.of(
                        "id", "/vandaag",
                        "name", frame.title(),
                        "short_name", frame.say("today.title"),
                        "lang", frame.language(),
                        "start_url", "/vandaag",
                        "scope", "/vandaag",
                        "display", "standalone",
                        "background_color", "#ffffff",
                        "theme_color", "#1d2a44",
                        "icons", ICONS));
    }

    private static Map<String, String> icon(String source, String sizes, String type, String purpose) {
        return Map.of("src", source, "sizes", sizes, "type", type, "purpose", purpose);
    }

    private static String text(String file) {
        try (var content = Objects.requireNonNull(DeviceController.class.getResourceAsStream(file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
