package nl.kinderwerk.server.screen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers with screens, and with files to keep. A template {@code feature/name.jte} is compiled into the package of the feature. */
public final class Screens {
    /** The media type of files with commas. */
    public static final String CSV = "text/csv;charset=utf-8";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Screens.class.getClassLoader(), "nl.kinderwerk.server");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private Screens() {}

    /**
     * A screen, with status 200, or 422 when its frame has faults.
     *
     * @param template for example {@code collect/question.jte}; it has a parameter {@code frame}
     * @param values its other parameters
     */
    public static ResponseEntity<String> show(String template, Frame frame, Map<String, ?> values) {
        var status = frame.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return show(status, template, frame, values);
    }

    /** A screen with a status of its own. */
    public static ResponseEntity<String> show(HttpStatus status, String template, Frame frame, Map<String, ?> values) {
        var parameters = new HashMap<String, Object>(values);
        parameters.put("frame", frame);
        var page = new StringOutput();
        TEMPLATES.render(template, parameters, page);
        return ResponseEntity.status(status).headers(headers(frame)).body(page.toString());
    }

    /**
     * A screen that says one thing.
     *
     * @param text its key
     */
    public static ResponseEntity<String> message(HttpStatus status, Frame frame, String text) {
        return show(status, "screen/message.jte", frame, Map.of("text", frame.say(text)));
    }

    /**
     * A screen that says that something is not there, with status 404.
     *
     * @param feature see {@link Words#of}
     * @param key of a text {@code key.title} and one {@code key.text}
     */
    public static ResponseEntity<String> none(Class<?> feature, HttpServletRequest request, String key) {
        return message(HttpStatus.NOT_FOUND, Frame.of(feature, request, key + ".title"), key + ".text");
    }

    /**
     * A file to keep.
     *
     * @param type its media type
     */
    public static <T> ResponseEntity<T> file(String name, String type, T content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    /** After a form that was handled: the next screen, asked for anew, so that "back" and "reload" send nothing twice. */
    public static ResponseEntity<String> moveTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** The whole address of a path, as the visitor reached this server: to pass on. */
    public static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private static HttpHeaders headers(Frame frame) {
        var headers = new HttpHeaders();
        headers.setContentType(HTML);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Content-Security-Policy", policy(frame));
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static String policy(Frame frame) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'"
                + (frame.scripts().isEmpty() ? "" : "; script-src 'self'; connect-src 'self'; manifest-src 'self'")
                + "; frame-ancestors 'none'";
    }
}
