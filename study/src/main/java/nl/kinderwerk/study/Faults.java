package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers faults while reading, so that a researcher hears all of them at once. */
public final class Faults {
    private static final int SHOWN_OF_A_KIND = 20;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Surplus> kinds = new LinkedHashMap<>();

    /** How often a kind was seen, and where last. */
    private record Surplus(Fault last, int seen) {}

    /** Notes a fault that is told in full, however often it occurs; line 0 means the whole file. */
    public void add(String file, int line, String message, String remedy) {
        faults.add(new Fault(file, line, "", message, remedy));
    }

    /** Of one kind only the first twenty are written out; {@link #throwIfAny} tells how many more there are. */
    public void add(String kind, Fault fault) {
        var surplus = kinds.merge(kind, new Surplus(fault, 1), (old, one) -> new Surplus(fault, old.seen() + 1));
        if (surplus.seen() <= SHOWN_OF_A_KIND) {
            faults.add(fault);
        }
    }

    /** Whether nothing was noted yet. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /**
     * Ends the reading when something was noted.
     *
     * @throws InvalidInputException with all faults, in the order of the input
     */
    public void throwIfAny() {
        kinds.forEach((kind, surplus) -> {
            var more = surplus.seen() - SHOWN_OF_A_KIND;
            if (more > 0) {
                var last = surplus.last();
                var message = "This is the last of " + more + " more faults of this kind: " + kind;
                faults.add(new Fault(last.file(), last.line(), last.column(), message, last.remedy()));
            }
        });
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Fault::file).thenComparingInt(Fault::line));
            throw new InvalidInputException(faults);
        }
    }
}
