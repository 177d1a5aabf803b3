package nl.kinderwerk.server.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;

/** The form with which a co-ordinator writes the page. */
final class PageForm {
    private static final int LONGEST = 2000;
    private static final int MOST_FILMS = 5;

    private PageForm() {}

    /** What was filled in; texts are named {@code PART.LANGUAGE}. */
    static Page of(HttpServletRequest request) {
        var words = new HashMap<String, Map<String, String>>();
        for (var language : Page.LANGUAGES) {
            var texts = new HashMap<String, String>();
            Page.PARTS.forEach(part -> texts.put(part, text(request, part + "." + language)));
            words.put(language, Map.copyOf(texts));
        }
        return new Page(request.getParameter("published") != null, words, text(request, "films"));
    }

    /** The text of a field, empty when it was not filled in, without a character that the database cannot keep. */
    static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .replace("\0", "")
                .strip();
    }

    static List<Fault> faults(Page page, Frame frame) {
        var faults = new ArrayList<Fault>();
        for (var part : Page.PARTS) {
            for (var language : Page.LANGUAGES) {
                if (page.written(language, part).length() > LONGEST) {
                    faults.add(new Fault(part + "." + language, frame.say("visit.long", LONGEST)));
                }
            }
            if (page.published()
                    && Page.NEEDED.contains(part)
                    && page.say(part, "nl").isEmpty()) {
                faults.add(new Fault(part + ".nl", frame.say("page.missing." + part)));
            }
        }
        var lines = page.films().lines().filter(line -> !line.isBlank()).count();
        if (lines != page.shownFilms().size()
                || lines > MOST_FILMS
                || page.films().length() > LONGEST) {
            faults.add(new Fault("films", frame.say("page.films.fault", MOST_FILMS)));
        }
        return faults;
    }
}
