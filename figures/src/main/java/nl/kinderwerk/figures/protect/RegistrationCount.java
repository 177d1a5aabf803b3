package nl.kinderwerk.figures.protect;

/** What may be shown of a count of registrations. */
public sealed interface RegistrationCount {
    /** Nothing was registered at all: "geen activiteit geregistreerd". */
    record Nothing() implements RegistrationCount {}

    /**
     * A count rounded at random to a multiple of the base; it differs less than the base from the true one.
     *
     * @param value what is printed
     */
    record Rounded(int value) implements RegistrationCount {}

    /** Rounded it is below the threshold: "minder dan 10". */
    record Few(int threshold) implements RegistrationCount {}

    /** No session was large enough to hide a child in: only the next larger area may be shown. */
    record RolledUp() implements RegistrationCount {}

    /**
     * One organisation could be recognised, so the cell is withheld, and others for its sake (statistics.md, 9.5).
     *
     * @param from an outsider must hold it possible that the count is as low as this
     * @param to and as high as this
     */
    record Withheld(Reason reason, double from, double to) implements RegistrationCount {}
}
