package nl.kinderwerk.study.foreign;

/** How the answers to one question stand in the columns of a file. */
public enum Shape {
    /** One column with one code. */
    SINGLE,
    /** One column for each option, with a text for ticked and maybe one for not ticked. */
    TICKS,
    /** One column with the codes of all ticked options, separated. */
    DELIMITED,
    /** One column for each place in the order of preference, with a code. */
    RANKED,
    /** One column for each row of a matrix, with a code of the scale. */
    ROWS,
    /** One column with a number. */
    NUMBER,
    /** One column with free text. */
    TEXT,
    /** No column: the question was not asked. */
    NOT_ASKED
}
