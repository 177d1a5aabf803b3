package nl.kinderwerk.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A wave of which only published figures are known: no answers, no margins.
 *
 * @param wave id, for example {@code 2021}
 * @param year of the wave
 * @param label on screen, for example "2021, zoals overgeleverd"
 * @param design what the sources say about how it was done
 */
public record Published(String wave, int year, Text label, Text design, List<Result> results) {
    public Published {
        results = List.copyOf(results);
    }

    /**
     * One surviving result.
     *
     * @param section the section it belongs to
     * @param option the option's code; absent for a result in words about the whole section
     * @param percent the share printed in the source; absent when the source speaks in words
     * @param base number of respondents, when the source gives it
     * @param words what the source says in words
     * @param source key of the source
     */
    public record Result(
            String section,
            Optional<String> option,
            OptionalInt percent,
            OptionalInt base,
            Optional<Text> words,
            String source) {}
}
