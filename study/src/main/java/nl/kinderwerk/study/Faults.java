package nl.kinderwerk.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers faults while reading, so that a researcher hears all of them at once. */
final class Faults {
    private static final int SHOWN_OF_A_KIND = 20;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    void add(String file, int line, String message, String remedy) {
        faults.add(new Fault(file, line, "", message, remedy));
    }

    /** Of one kind only the first twenty are written out; {@link #throwIfAny} tells how many more there are. */
    void add(String kind, Fault fault) {
        if (seen.merge(kind, 1, Integer::sum) <= SHOWN_OF_A_KIND) {
            faults.add(fault);
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    void throwIfAny() {
        seen.forEach((kind, count) -> {
            if (count > SHOWN_OF_A_KIND) {
                var more = count - SHOWN_OF_A_KIND;
                add("", 0, "There are " + more + " more faults of this kind: " + kind + ".", "Mend the first ones.");
            }
        });
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Fault::file).thenComparingInt(Fault::line));
            throw new InvalidInputException(faults);
        }
    }
}
