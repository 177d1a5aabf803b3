package nl.kinderwerk.figures;

/** How the answers came about; what is no random sample never gets level "stevig". */
public enum Sampling {
    /** Drawn by chance. */
    PROBABILITY,
    /** Everybody was invited, a part answered. */
    INVITED_ALL,
    /** An open invitation. */
    OPEN,
    /** Everybody answered: no sampling error. */
    CENSUS,
    /** Counted activities, not answers: no sampling error. */
    REGISTRATION
}
