package nl.kinderwerk.study.foreign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes a cell apart that holds several answers. An answer may hold the separator itself, so the cell is read against
 * the list of answers: all ways to read all of it are sought, and only one way is certain.
 */
final class DelimitedText {
    private final String separator;
    private final List<String> answers;

    /**
     * What a cell can be read as.
     *
     * @param parts the answers in it, longest first where there was a choice
     * @param rest what stands after them and is no answer; empty when all of it was read
     * @param ways 0, 1, or 2 for "more than one" ways to read all of it as answers
     */
    record Reading(List<String> parts, String rest, int ways) {}

    DelimitedText(String separator, Collection<String> answers) {
        this.separator = separator.isBlank() ? separator : separator.strip();
        this.answers = answers.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    Reading read(String cell) {
        var text = cell.strip();
        while (text.endsWith(separator) && !answers.contains(text)) {
            text = text.substring(0, text.length() - separator.length()).strip();
        }
        var ways = ways(text);
        return ways[0] > 0 ? new Reading(whole(text, ways), "", ways[0]) : greedy(text);
    }

    /** By position the number of ways, up to 2, to read the text from there to its end. */
    private int[] ways(String text) {
        var ways = new int[text.length() + 1];
        ways[text.length()] = 1;
        for (var at = text.length() - 1; at >= 0; at--) {
            for (var answer : answers) {
                var from = at;
                var more =
                        end(text, at, answer).map(end -> ways[next(text, end)]).orElse(0);
                ways[from] = Math.min(2, ways[from] + more);
            }
        }
        return ways;
    }

    private List<String> whole(String text, int[] ways) {
        var parts = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var here = at;
            var answer = answers.stream()
                    .filter(a -> end(text, here, a)
                            .filter(e -> ways[next(text, e)] > 0)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            parts.add(answer);
            at = next(text, at + answer.length());
        }
        return parts;
    }

    /** The known answers in front, and the rest: a tool puts "other, namely" at the end. */
    private Reading greedy(String text) {
        var parts = new ArrayList<String>();
        var at = 0;
        var answer = first(text, at);
        while (answer.isPresent()) {
            parts.add(answer.get());
            at = next(text, at + answer.get().length());
            answer = first(text, at);
        }
        return new Reading(parts, text.substring(at), 0);
    }

    private Optional<String> first(String text, int at) {
        return answers.stream().filter(a -> end(text, at, a).isPresent()).findFirst();
    }

    /** Where an answer ends that stands at this place, between separators. */
    private Optional<Integer> end(String text, int at, String answer) {
        var end = at + answer.length();
        return !answer.isEmpty() && text.startsWith(answer, at) && (end == text.length() || separated(text, end))
                ? Optional.of(end)
                : Optional.empty();
    }

    private boolean separated(String text, int end) {
        return text.startsWith(separator, skipSpaces(text, end)) || text.startsWith(separator, end);
    }

    /** Behind the separator that follows, and its spaces. */
    private int next(String text, int end) {
        if (end >= text.length()) {
            return text.length();
        }
        var from = text.startsWith(separator, end) ? end : skipSpaces(text, end);
        return skipSpaces(text, from + separator.length());
    }

    private static int skipSpaces(String text, int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
