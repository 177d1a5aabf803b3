package nl.kinderwerk.study.spss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives every variable the name of eight characters that the older part of the format needs. */
final class ShortNames {
    /**
     * @param shortNames one for each segment
     */
    record Named(SavVariable variable, List<String> shortNames) {
        /** Elements of eight bytes that a value takes. */
        int elements() {
            var elements = 0;
            for (var segment = 0; segment < shortNames.size(); segment++) {
                elements +=
                        variable.isNumeric() ? 1 : (VeryLong.declared(variable.width(), segment) + 7) / Double.BYTES;
            }
            return elements;
        }
    }

    private final Set<String> taken;
    private int last;

    private ShortNames(List<SavVariable> variables) {
        taken = variables.stream().map(v -> v.name().toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Short names are numbered, and never the long name of another variable. */
    static List<Named> of(List<SavVariable> variables) {
        var names = new ShortNames(variables);
        return variables.stream()
                .map(variable -> new Named(variable, names.next(VeryLong.segments(variable.width()))))
                .toList();
    }

    private List<String> next(int count) {
        var names = new ArrayList<String>();
        while (names.size() < count) {
            last++;
            if (!taken.contains("V" + last)) {
                names.add("V" + last);
            }
        }
        return names;
    }
}
