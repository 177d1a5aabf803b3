package nl.kinderwerk.figures.protect;

/** What was decided about one cell. */
public record Decision(String place, String item, String option, Reason reason) {
    /** Whether the figure may be shown. */
    public boolean published() {
        return reason == Reason.PUBLISHED;
    }
}
