package nl.kinderwerk.figures.protect;

import java.util.List;
import java.util.stream.Collectors;

/** The audit found groups that a publication would give away; nothing of it was published. */
public final class UnsafePublicationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafePublicationException(List<Violation> violations) {
        this(violations.stream().map(Violation::sentence).collect(Collectors.joining(" ")));
    }

    /** @param sentences what would be given away */
    UnsafePublicationException(String sentences) {
        super("The audit refuses this publication. " + sentences);
    }
}
