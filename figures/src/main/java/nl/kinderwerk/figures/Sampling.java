package nl.kinderwerk.figures;

/** How the answers came about; what is no random sample never gets level "stevig". */
public enum Sampling {
    /** Drawn by chance. */
    PROBABILITY,
    /** Everybody was invited, a part answered. */
    INVITED_ALL,
    /** Everybody was invited, and at least half answered. */
    MOST_INVITED,
    /** An open invitation. */
    OPEN,
    /** Everybody answered: no sampling error. */
    CENSUS,
    /** Counted activities, not answers: no sampling error. */
    REGISTRATION;

    /** Whether the answers may stand for more people than those who gave them. */
    boolean reachesFurther() {
        return this != INVITED_ALL && this != OPEN;
    }
}
