package nl.kinderwerk.edition;

import java.util.Locale;
import java.util.Optional;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.study.Wave;

/**
 * How the answers of a wave came about, and what one may call them (statistics.md, 5).
 *
 * @param respondents people who answered
 */
record Response(Wave wave, long respondents) {
    private static final String INVITED_ALL = "invited-all";

    /** When everybody was invited, at least half must have answered to speak of more than those who did. */
    Sampling sampling() {
        if (wave.sampling().equals(INVITED_ALL)) {
            return percent().filter(p -> p >= 50).isPresent() ? Sampling.MOST_INVITED : Sampling.INVITED_ALL;
        }
        return Sampling.valueOf(wave.sampling().toUpperCase(Locale.ROOT));
    }

    /** Whether the figures are of those who took part, and of nobody else. */
    boolean participantsOnly() {
        return sampling() == Sampling.INVITED_ALL || sampling() == Sampling.OPEN;
    }

    /** Share of those invited who answered, in whole percents, rounded down: just below half is below half. */
    Optional<Integer> percent() {
        return wave.invited().map(invited -> (int) Math.min(100, 100 * respondents / invited));
    }
}
