package nl.kinderwerk.server.exits;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Something that leaves the server, as the words that somebody can read in it. Another kind of file becomes an exit by
 * giving its text.
 *
 * @param name what it is, for a message
 */
record Exit(String name, String text) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+|\\d+");
    /** Ids and days are no counts. */
    private static final Pattern NO_COUNT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d(-\\d\\d)?");

    private static final String[] READ_ALOUD = {"alt", "title", "aria-label", "value", "data-term", "content"};

    /**
     * What stands on a page, in its drawings and in what a screen reader says; without what the survey found, which is
     * protected in another way and has bases of its own.
     */
    static Exit page(String name, String html) {
        var page = Jsoup.parse(html);
        page.select(".survey").remove();
        page.select("[name=_csrf], [name=opened], [name=id]").remove();
        var texts = page.getAllElements().stream().map(Element::ownText);
        var spoken = page.getAllElements().stream()
                .flatMap(element -> Stream.of(READ_ALOUD).map(element::attr));
        return new Exit(
                name,
                Stream.concat(texts, spoken).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
    }

    /** All whole numbers in it, however they are written. */
    Set<Integer> numbers() {
        var bare = NO_COUNT.matcher(text).replaceAll(" ");
        return NUMBER.matcher(bare)
                .results()
                .map(found -> found.group().replaceAll("[.,]", ""))
                .filter(digits -> digits.length() < 10)
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
