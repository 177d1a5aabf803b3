package nl.kinderwerk.figures.protect;

import java.util.List;
import java.util.stream.Collectors;

/** The audit found groups that a publication would give away; nothing of it was published. */
public final class UnsafePublicationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafePublicationException(List<Violation> violations) {
        super("The audit refuses this publication. "
                + violations.stream().map(Violation::sentence).collect(Collectors.joining(" ")));
    }
}
