package nl.kinderwerk.server.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.conversation.Term;

/**
 * A report that was proposed, and when all agreed, made.
 *
 * @param municipality code of its area
 * @param organisations codes of all that are asked, in the order of the alphabet
 * @param figures once it is made; it never changes afterwards
 */
record JointReport(
        UUID id,
        String municipality,
        Term term,
        List<String> organisations,
        LocalDate proposed,
        Optional<Figures> figures) {
    /** With two, each finds the other by subtracting its own. */
    static final int FEWEST_ORGANISATIONS = 3;

    JointReport {
        organisations = List.copyOf(organisations);
    }

    boolean isMade() {
        return figures.isPresent();
    }

    /** The area of its counts: other organisations make another sum. */
    String area() {
        return "joint/" + municipality + "/" + String.join("+", organisations);
    }
}
