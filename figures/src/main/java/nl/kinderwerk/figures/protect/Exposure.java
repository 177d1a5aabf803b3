package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The groups that the figures shown together lay bare or come close to, and that may not be: what remains of each after
 * subtracting the members of a family within it, and what one has beyond another. Each has a name for the report.
 *
 * @param known what an outsider has, by name
 * @param safe whether a group may be known
 */
record Exposure(List<Named> known, Predicate<BitSet> safe) {
    /** The largest first, so that the answer does not depend on the order in which things were published. */
    Exposure {
        known = known.stream()
                .sorted(Comparator.comparing((Named g) -> -g.atoms().cardinality())
                        .thenComparing(g -> g.atoms().toLongArray(), Arrays::compare))
                .toList();
    }

    /** A group and how to call it. */
    record Named(String name, BitSet atoms) {}

    /** Unsafe groups that subtraction yields exactly: remainders within families, and what nested groups differ by. */
    Map<BitSet, String> derivable() {
        Map<BitSet, String> unsafe = new LinkedHashMap<>();
        known.forEach(g -> add(unsafe, g.atoms(), g.name()));
        families().forEach(family -> known.forEach(g -> add(unsafe, remainder(g, family), "the rest of " + g.name())));
        differences(unsafe, true);
        return unsafe;
    }

    /** {@link #derivable()} and whatever two overlapping groups differ by: versions, almost equal areas. */
    Map<BitSet, String> close() {
        Map<BitSet, String> unsafe = derivable();
        differences(unsafe, false);
        return unsafe;
    }

    /** Sets of groups that are nested or apart; each group is in the first set where it fits. */
    private List<List<Named>> families() {
        List<List<Named>> families = new ArrayList<>();
        for (Named group : known) {
            families.stream()
                    .filter(f -> f.stream().allMatch(o -> Base.nested(o.atoms(), group.atoms())))
                    .findFirst()
                    .orElseGet(() -> {
                        families.add(new ArrayList<>());
                        return families.getLast();
                    })
                    .add(group);
        }
        return families;
    }

    private static BitSet remainder(Named whole, List<Named> family) {
        BitSet rest = (BitSet) whole.atoms().clone();
        family.stream()
                .filter(part -> !part.atoms().equals(whole.atoms()) && Base.contains(whole.atoms(), part.atoms()))
                .forEach(part -> rest.andNot(part.atoms()));
        return rest;
    }

    private void differences(Map<BitSet, String> unsafe, boolean nestedOnly) {
        for (Named whole : known) {
            for (Named part : known) {
                boolean considered = nestedOnly
                        ? Base.contains(whole.atoms(), part.atoms())
                        : whole.atoms().intersects(part.atoms());
                if (considered) {
                    add(unsafe, Base.minus(whole.atoms(), part.atoms()), whole.name() + " without " + part.name());
                }
            }
        }
    }

    private void add(Map<BitSet, String> unsafe, BitSet group, String name) {
        if (!group.isEmpty() && !unsafe.containsKey(group) && !safe.test(group)) {
            unsafe.put(group, name);
        }
    }
}
