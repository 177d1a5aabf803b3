package nl.kinderwerk.server.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.server.screen.Words;
import nl.kinderwerk.study.foreign.Likeness;

/**
 * Words by which other systems say "counted" and "cancelled", in both languages.
 *
 * @param language in which the organisation works
 */
record Vocabulary(String language) {
    private static final List<Words> LANGUAGES =
            List.of(Words.of(Vocabulary.class, "nl"), Words.of(Vocabulary.class, "en"));

    /** {@code counted} or {@code estimated}, when a text says one of both. */
    Optional<String> counted(String text) {
        return said(text, List.of("counted", "estimated"));
    }

    /** {@code held} or {@code cancelled}, when a text says one of both. */
    Optional<String> state(String text) {
        return said(text, List.of("held", "cancelled"));
    }

    private static Optional<String> said(String text, List<String> meanings) {
        return meanings.stream().filter(meaning -> isSaid(text, meaning)).findFirst();
    }

    private static boolean isSaid(String text, String meaning) {
        var plain = Likeness.plain(text);
        return LANGUAGES.stream()
                .flatMap(words -> Arrays.stream(words.say("said." + meaning).split(", ", -1)))
                .anyMatch(word -> Likeness.plain(word).equals(plain));
    }
}
