package nl.kinderwerk.study;

import java.util.List;
import java.util.stream.Collectors;

/** All faults that a reader found in an input; nothing of that input was taken over. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    /** At least one fault, in the order of the input. */
    public InvalidInputException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** One fault that concerns a whole file. */
    public static InvalidInputException of(String file, String message, String remedy) {
        return new InvalidInputException(List.of(new Fault(file, 0, "", message, remedy)));
    }

    /** The faults, in the order of the input. */
    public List<Fault> faults() {
        return faults;
    }
}
