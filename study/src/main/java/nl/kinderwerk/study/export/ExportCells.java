package nl.kinderwerk.study.export;

/** What stands in the cells of coded answers. */
public enum ExportCells {
    /** The codes of the study. */
    CODES,
    /** The words of the study. */
    LABELS,
    /** The codes, and beside each coded column one with the words. */
    BOTH
}
