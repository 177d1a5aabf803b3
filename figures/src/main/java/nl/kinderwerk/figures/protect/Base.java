package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The persons in the base of an option: numbered atoms with their sizes. A group of persons is a set of atom numbers. An
 * atom is there if it has persons in the base now or in an earlier publication.
 */
final class Base {
    private final List<Atom> atoms = new ArrayList<>();
    private final int[] sizes;
    private final Map<Atom, Integer> numbers = new HashMap<>();

    /** @param domains persons by atom, of one or more domains, datasets or publications */
    Base(List<Map<Atom, Integer>> domains) {
        Map<String, Map.Entry<Atom, Integer>> persons = new TreeMap<>();
        domains.forEach(domain ->
                domain.entrySet().stream().filter(e -> e.getValue() > 0).forEach(e -> add(persons, e)));
        persons.values().forEach(e -> {
            numbers.put(e.getKey(), atoms.size());
            atoms.add(e.getKey());
        });
        sizes = persons.values().stream().mapToInt(Map.Entry::getValue).toArray();
    }

    /** The same atom with another size would hide who came or went, and so the difference that gives them away. */
    private static void add(Map<String, Map.Entry<Atom, Integer>> persons, Map.Entry<Atom, Integer> added) {
        Map.Entry<Atom, Integer> present = persons.putIfAbsent(added.getKey().key(), added);
        if (present != null && !present.equals(added)) {
            throw new IllegalArgumentException("Atom " + added.getKey().id() + " had " + present.getValue()
                    + " persons of " + present.getKey().organisation() + " in one version and " + added.getValue()
                    + " of " + added.getKey().organisation()
                    + " in another. Give respondents who were added, dropped or"
                    + " corrected an atom of their own.");
        }
    }

    List<Atom> atoms() {
        return atoms;
    }

    /** The members of a domain who are in the base. */
    BitSet group(Set<Atom> domain) {
        BitSet group = new BitSet();
        domain.stream().map(numbers::get).filter(Objects::nonNull).forEach(group::set);
        return group;
    }

    /** Persons in the group. */
    int size(BitSet group) {
        int persons = 0;
        for (int a = group.nextSetBit(0); a >= 0; a = group.nextSetBit(a + 1)) {
            persons += sizes[a];
        }
        return persons;
    }

    /** Persons in the group when each counts once, with the earlier and with the corrected answers. */
    int persons(BitSet group) {
        Map<String, Integer> persons = new HashMap<>();
        group.stream().forEach(a -> persons.merge(atoms.get(a).id(), sizes[a], Math::max));
        return persons.values().stream().mapToInt(n -> n).sum();
    }

    /** Persons in the group, by organisation. */
    Map<String, Integer> byOrganisation(BitSet group) {
        Map<String, Integer> persons = new HashMap<>();
        group.stream().forEach(a -> persons.merge(atoms.get(a).organisation(), sizes[a], Integer::sum));
        return persons;
    }

    /** The people of each organisation that did not agree to be recognisable. */
    List<Exposure.Named> organisations(Set<String> consenting) {
        Map<String, BitSet> members = new TreeMap<>();
        for (int a = 0; a < atoms.size(); a++) {
            members.computeIfAbsent(atoms.get(a).organisation(), o -> new BitSet())
                    .set(a);
        }
        members.keySet().removeAll(consenting);
        return members.entrySet().stream()
                .map(m -> new Exposure.Named("organisation " + m.getKey(), m.getValue()))
                .toList();
    }

    /** The largest sets of atoms that no group cuts in two, within the union of the groups. */
    static List<BitSet> pieces(List<BitSet> groups) {
        Map<BitSet, BitSet> bySignature = new LinkedHashMap<>();
        BitSet all = new BitSet();
        groups.forEach(all::or);
        all.stream()
                .forEach(a -> bySignature
                        .computeIfAbsent(signature(a, groups), s -> new BitSet())
                        .set(a));
        return List.copyOf(bySignature.values());
    }

    private static BitSet signature(int atom, List<BitSet> groups) {
        BitSet signature = new BitSet();
        for (int g = 0; g < groups.size(); g++) {
            signature.set(g, groups.get(g).get(atom));
        }
        return signature;
    }

    /** {@code whole} without {@code part}. */
    static BitSet minus(BitSet whole, BitSet part) {
        BitSet rest = (BitSet) whole.clone();
        rest.andNot(part);
        return rest;
    }

    /** What both have. */
    static BitSet common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    /** Whether everybody in {@code part} is in {@code whole}. */
    static boolean contains(BitSet whole, BitSet part) {
        return minus(part, whole).isEmpty();
    }

    /** Whether the groups are apart or one holds the other: what a tree of areas consists of. */
    static boolean nested(BitSet a, BitSet b) {
        return !a.intersects(b) || contains(a, b) || contains(b, a);
    }
}
