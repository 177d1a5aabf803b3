package nl.kinderwerk.figures;

/** What a stratum with one primary sampling unit adds to the variance (statistics.md, 3.4). */
public enum SinglePsu {
    /** Refuse: name the strata so that a researcher can merge them. */
    FAIL,
    /** Cautious: (1 − f) z², the deviation from the overall mean, which is 0. */
    ADJUST,
    /** Nothing: the unit was certain to be drawn. */
    CERTAINTY,
    /** Nothing: the stratum is left out of the variance. */
    REMOVE,
    /** The mean of the other strata. */
    AVERAGE
}
