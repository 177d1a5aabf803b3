package nl.kinderwerk.server.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What every screen needs around its content.
 *
 * @param title in the browser's tab
 * @param translation address of the same screen in the other language; empty when its own form changes the language, and
 *     for what answers a form
 * @param faults everything that is wrong in the form just sent, shown on top
 * @param message that something succeeded, shown on top
 * @param scripts addresses of scripts; without them nothing may run
 * @param visitor who looks at it
 */
public record Frame(
        Words words,
        String title,
        String translation,
        List<Fault> faults,
        Optional<String> message,
        List<String> scripts,
        Visitor visitor) {
    /**
     * The frame of a screen, in the language of the request.
     *
     * @param feature any class of the feature's package; its bundle has the texts
     * @param title key of the title
     */
    public static Frame of(Class<?> feature, HttpServletRequest request, String title, Object... arguments) {
        var words = Words.of(feature, Language.of(request));
        return new Frame(
                words,
                words.say(title, arguments),
                translation(request, words),
                List.of(),
                Optional.empty(),
                List.of(),
                Visitor.of(request));
    }

    /** What answers a form has none: its address alone shows nothing. */
    private static String translation(HttpServletRequest request, Words words) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        var same = ServletUriComponentsBuilder.fromRequestUri(request)
                .query(request.getQueryString())
                .replaceQueryParam(Language.CHOICE, other(words))
                .build(false);
        return same.getPath() + "?" + same.getQuery();
    }

    private static String other(Words words) {
        return words.language().equals("nl") ? "en" : "nl";
    }

    /** The same for a screen whose own form changes the language, so that nothing filled in gets lost. */
    public Frame withOwnLanguageButton() {
        return new Frame(words, title, "", faults, message, scripts, visitor);
    }

    /** The same with faults of the form. */
    public Frame withFaults(List<Fault> found) {
        return new Frame(words, title, translation, List.copyOf(found), message, scripts, visitor);
    }

    /** The same with a message that something succeeded. */
    public Frame withMessage(String text) {
        return new Frame(words, title, translation, faults, Optional.of(text), scripts, visitor);
    }

    /** The same with scripts, each an address under {@code /app/}. */
    public Frame withScripts(String... addresses) {
        return new Frame(words, title, translation, faults, message, List.of(addresses), visitor);
    }

    /** A text of the feature, or one that all screens share. */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The language of the screen. */
    public String language() {
        return words.language();
    }

    /** The language that a reader may change to. */
    public String otherLanguage() {
        return other(words);
    }

    /** Whether this is the screen at a path; nobody knows after a form was sent. */
    public boolean isAt(String path) {
        return translation.startsWith(path + "?");
    }

    /** What is wrong in one field. */
    public Optional<Fault> faultOf(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
