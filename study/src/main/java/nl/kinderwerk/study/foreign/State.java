package nl.kinderwerk.study.foreign;

/** What a cell means that holds no code of an answer. */
public enum State {
    /** The option was chosen. */
    TICKED,
    /** The option was shown and not chosen. */
    NOT_TICKED,
    /** The respondent did not see the question or option, or nobody can know. */
    NOT_SHOWN,
    /** Shown and not answered. */
    SKIPPED,
    /** An answer outside the base. */
    DONT_KNOW,
    /** An answer outside the base. */
    NOT_APPLICABLE
}
