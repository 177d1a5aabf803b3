package nl.kinderwerk.figures;

import java.util.Collection;
import java.util.Set;

/** The protected figures of a plan, and the claims they support. Nothing unprotected can be reached from here. */
public interface Publication {
    /** The figure of a planned question in a planned domain; anything else is a fault of the caller. */
    Figure figure(String question, String domain);

    /**
     * Those claims about a question in a domain that hold, on unrounded numbers.
     *
     * @param family every claim that may be made there, fixed before looking: p-values are adjusted for all of its tests
     *     (Holm 1979)
     */
    Set<Claim> holding(Collection<Claim> family, String question, String domain);
}
