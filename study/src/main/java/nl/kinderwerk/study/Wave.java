package nl.kinderwerk.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A wave with answers: where they are and how the respondents were drawn.
 *
 * @param id for example {@code sample}
 * @param label on screen
 * @param status whether the answers are real
 * @param sampling {@code probability}, {@code invited-all}, {@code open} or {@code census}
 * @param fpc how strongly a sample of a large part of the population lessens the margins
 * @param invited how many people were invited, if that is known
 * @param breakdowns ids of the breakdowns for which this wave has editions
 * @param answers the CSV file
 * @param event the dated event that the item {@code verstoring} asks about
 * @param method how it was done, in plain words
 * @param sample how the answers are generated, for a sample wave that can be made anew
 * @param collect how answers are asked for on the web; until they are frozen there is no answers file
 */
public record Wave(
        String id,
        int year,
        Text label,
        Status status,
        String sampling,
        Fpc fpc,
        Optional<Integer> invited,
        Set<String> breakdowns,
        Path answers,
        Optional<Text> event,
        Text method,
        Optional<SampleSpecification> sample,
        Optional<Collect> collect) {
    public Wave {
        breakdowns = Set.copyOf(breakdowns);
    }

    /** Whether the answers are real. */
    public enum Status {
        /** Generated answers: every exit carries the mark "Voorbeelddata". */
        SAMPLE,
        /** Answers of respondents. */
        FINAL
    }

    /** Correction for a finite population, f_h in the variance (statistics.md, 3.5). */
    public enum Fpc {
        /** The share of the organisations, and no more than the share of their workers who answered. */
        RESPONSE,
        /** The share of the organisations, as if all their workers answered. */
        PSU,
        /** None. */
        NONE
    }

    /** The same wave with other answers, for example those that came in so far. */
    public Wave with(Path others) {
        return new Wave(
                id, year, label, status, sampling, fpc, invited, breakdowns, others, event, method, sample, collect);
    }

    /** Whether answers are to be read: a wave that is being collected has none before they are frozen. */
    public boolean hasAnswers() {
        return collect.isEmpty() || Files.exists(answers);
    }
}
