package nl.kinderwerk.figures;

/** The protected figures of a plan, and the claims they support. Nothing unprotected can be reached from here. */
public interface Publication {
    /** The figure of a planned question in a planned domain; anything else is a fault of the caller. */
    Figure figure(String question, String domain);

    /** Whether a claim holds for a question in a domain, on unrounded numbers. */
    boolean holds(Claim claim, String question, String domain);
}
