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
 */
public record Design(
        Optional<String> weight,
        Optional<String> strata,
        Optional<String> cluster,
        Optional<String> fpc,
        SinglePsu singlePsu,
        Sampling sampling) {}
