package nl.kinderwerk.figures;

import java.util.Optional;

/** The decision of disclosure control, made once for a whole plan. */
interface Protection {
    /** The reason why an option of a question may not be shown in a domain; empty when it may. */
    Optional<Status> hides(Question question, Indicator option, Domain domain);
}
