package nl.kinderwerk.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.kinderwerk.edition.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The headers of a page: nothing from elsewhere, no scripts, in a frame only when it is made for it. */
final class Headers {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
    private static final String DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
    private static final String A_YEAR = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private Headers() {}

    static HttpHeaders of(Page page) {
        var type = MediaType.parseMediaType(page.type());
        var isData = !type.getSubtype().equals("html");
        var headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setETag("W/\"" + checksum(page.content()) + "\"");
        headers.setCacheControl(type.getType().equals("font") ? A_YEAR : ASK_AGAIN);
        headers.set("Content-Security-Policy", policy(type) + frames(page));
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", isData || page.embeddable() ? "cross-origin" : "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        if (isData) {
            headers.setAccessControlAllowOrigin("*");
        }
        return headers;
    }

    private static String policy(MediaType type) {
        return type.getSubtype().startsWith("svg") ? DRAWING_POLICY : PAGE_POLICY;
    }

    private static String frames(Page page) {
        return "; frame-ancestors " + (page.embeddable() ? "*" : "'none'");
    }

    /** A weak one: a strong one would forbid compression. */
    private static String checksum(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
