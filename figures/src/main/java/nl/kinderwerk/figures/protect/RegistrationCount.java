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

    /** No session was large enough to hide a child in, or few children live there: only a larger area may be shown. */
    record RolledUp() implements RegistrationCount {}

    /**
     * One organisation could be recognised, here or in a cell for the sake of which this one is withheld (statistics.md,
     * 9.5). Readers see the same word for both.
     *
     * @param reason for the restricted report only
     */
    record Withheld(Reason reason) implements RegistrationCount {}
}
