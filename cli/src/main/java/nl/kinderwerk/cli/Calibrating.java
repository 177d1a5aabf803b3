package nl.kinderwerk.cli;

/** How weights are fitted to margins: names of the method (Deville and Särndal 1992). */
enum Calibrating {
    /** g = 1 + u. */
    LINEAR,
    /** g = e^u. */
    RAKING,
    /** g stays between bounds. */
    LOGIT
}
