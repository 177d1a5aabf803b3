package nl.kinderwerk.server.screen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of a reader: what they choose ({@code ?lang=}), chose before (a cookie), or what their browser prefers. */
public final class Language {
    static final String CHOICE = "lang";
    private static final List<String> KNOWN = List.of("nl", "en");

    private Language() {}

    /** The language tag for a request: {@code nl} or {@code en}. */
    public static String of(HttpServletRequest request) {
        return chosen(request).or(() -> remembered(request)).orElseGet(() -> preferred(request));
    }

    static Optional<String> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(CHOICE)).filter(KNOWN::contains);
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(CHOICE))
                .map(Cookie::getValue)
                .filter(KNOWN::contains)
                .findFirst();
    }

    private static String preferred(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null) {
            return KNOWN.getFirst();
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(header), KNOWN);
            return best == null ? KNOWN.getFirst() : best;
        } catch (IllegalArgumentException malformed) {
            return KNOWN.getFirst();
        }
    }
}
