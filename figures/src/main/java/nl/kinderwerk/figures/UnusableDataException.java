package nl.kinderwerk.figures;

import java.util.List;

/** The data does not allow what was asked; each fault says what is wrong and what to do. */
public final class UnusableDataException extends RuntimeException {
    private final List<String> faults;

    /** All faults found at once. */
    public UnusableDataException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** A single fault. */
    public UnusableDataException(String fault) {
        this(List.of(fault));
    }

    /** The faults, each a sentence. */
    public List<String> faults() {
        return faults;
    }
}
