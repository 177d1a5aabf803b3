package nl.kinderwerk.server.collect;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * Finds who is filling in by a cookie with the resume code. It lasts as long as the browser stays open: on a shared
 * computer nobody after them gets in.
 */
final class Visits {
    private static final String COOKIE = "meedoen";

    private final Waves waves;
    private final Drafts drafts;

    Visits(Waves waves, Drafts drafts) {
        this.waves = waves;
        this.drafts = drafts;
    }

    Optional<Visit> find(HttpServletRequest request) {
        return code(request).flatMap(this::find);
    }

    /** The visit that a code goes on with, as long as the wave is open. */
    Optional<Visit> find(ResumeCode code) {
        return drafts.find(code)
                .flatMap(draft -> waves.open(draft.wave()).map(wave -> Visit.of(code, draft, waves.study(), wave)));
    }

    /** Saves what was filled in. */
    void save(Visit visit) {
        drafts.save(visit.code(), visit.draft(), waves.today());
    }

    static ResponseCookie cookie(ResumeCode code, HttpServletRequest request) {
        return cookie(code.letters(), request).build();
    }

    /** Takes the code out of the browser. */
    static ResponseCookie noCookie(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/meedoen");
    }

    private static Optional<ResumeCode> code(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(ResumeCode::parse);
    }
}
