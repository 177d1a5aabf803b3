package nl.kinderwerk.figures;

import java.util.Optional;

/**
 * How the respondents were drawn: names of the design columns (architecture of the sample, not of the population).
 *
 * @param weight column of the weights; absent: every weight is 1
 * @param strata column of the strata; absent: one stratum
 * @param cluster column of the primary sampling units; absent: every row is its own
 * @param fpc column with the number of units in the population of the stratum; absent: drawn with replacement
 * @param singlePsu what to do with a stratum of one unit
 * @param sampling how the answers came about; decides words and reliability
 * @param workers column with the number of persons in the unit, asked or not: with it the correction for a finite
 *     population is no stronger than the share of them who answered (statistics.md, 3.5), and absent where it is
 *     empty; without the column all are thought to have answered
 * @param second how persons were drawn within units; absent: all of a unit
 */
public record Design(
        Optional<String> weight,
        Optional<String> strata,
        Optional<String> cluster,
        Optional<String> fpc,
        SinglePsu singlePsu,
        Sampling sampling,
        Optional<String> workers,
        Optional<SecondStage> second) {

    /** A design of one stage in which everybody of a unit answered. */
    public Design(
            Optional<String> weight,
            Optional<String> strata,
            Optional<String> cluster,
            Optional<String> fpc,
            SinglePsu singlePsu,
            Sampling sampling) {
        this(weight, strata, cluster, fpc, singlePsu, sampling, Optional.empty(), Optional.empty());
    }

    /**
     * A sample within each unit.
     *
     * @param cluster column of what was drawn
     * @param fpc column with the number there is to draw from in the unit
     */
    public record SecondStage(String cluster, String fpc) {}

    /** The same design with the number of persons of each unit. */
    public Design withWorkers(String column) {
        return new Design(weight, strata, cluster, fpc, singlePsu, sampling, Optional.of(column), second);
    }

    /** The same design with a sample within units. */
    public Design withSecond(SecondStage stage) {
        return new Design(weight, strata, cluster, fpc, singlePsu, sampling, workers, Optional.of(stage));
    }

    /** The same design with other columns of weights and of population sizes. */
    Design with(Optional<String> otherWeight, Optional<String> otherFpc) {
        return new Design(otherWeight, strata, cluster, otherFpc, singlePsu, sampling, Optional.empty(), second);
    }
}
