package nl.kinderwerk.server.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation says of itself.
 *
 * @param published whether everybody sees it
 * @param words own texts, by language and by {@link #PARTS}
 * @param films one a line: a title and an address
 */
record Page(boolean published, Map<String, Map<String, String>> words, String films) {
    /** What there is to say, in the order of the page. */
    static final List<String> PARTS = List.of("about", "school", "team", "parents", "contact");

    static final List<String> LANGUAGES = List.of("nl", "en");

    /** For whom kinderwerk can do something. */
    static final List<String> PARTNERS = List.of("school", "team", "parents");

    /** Those without which there is no page. */
    static final List<String> NEEDED = List.of("about", "contact");

    static final Page EMPTY = new Page(false, Map.of(), "");

    Page {
        words = Map.copyOf(words);
    }

    /**
     * A text, and in which language it is.
     *
     * @param text as the organisation wrote it
     */
    record Said(String text, String language) {}

    /** What was written, empty when nothing was. */
    String written(String language, String part) {
        return words.getOrDefault(language, Map.of()).getOrDefault(part, "");
    }

    /** What is said in a language, or else in another. */
    Optional<Said> say(String part, String language) {
        var own = new Said(written(language, part), language);
        return LANGUAGES.stream()
                .map(other -> new Said(written(other, part), other))
                .filter(said -> !said.text().isEmpty())
                .findFirst()
                .map(other -> own.text().isEmpty() ? other : own);
    }

    List<Film> shownFilms() {
        return films.lines().flatMap(line -> Film.read(line).stream()).toList();
    }
}
