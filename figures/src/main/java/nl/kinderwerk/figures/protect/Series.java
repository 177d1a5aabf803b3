package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Options of one item that share a base, so that they are shown or withheld together.
 *
 * @param withheldBefore what an earlier edition withheld: protected for ever, planned again or not
 * @param groups planned places, in the proposal's order, then what was published before and is not among them
 */
record Series(
        String item,
        boolean sensitive,
        Base base,
        List<Group> groups,
        List<Exposure.Named> withheldBefore,
        List<Option> options) {
    /**
     * A domain within the base.
     *
     * @param place the place's id
     * @param planned whether it is in the proposal; otherwise it was published before
     * @param fixed whether it was published before, so that it cannot be taken back
     * @param earlier why the same persons were withheld before to protect others, which is then not undone; or published
     */
    record Group(String place, BitSet atoms, boolean planned, boolean fixed, Reason earlier) {}

    /**
     * @param said persons who said it, by atom; 0 for atoms that only earlier datasets had
     * @param earlier what was published of it before
     */
    record Option(String code, List<Integer> said, List<Attack.Sum> earlier) {
        int count(BitSet group) {
            return group.stream().map(said::get).sum();
        }
    }

    /** Everything that is known of an option when the groups given are shown. */
    List<Attack.Sum> published(Option option, BitSet shown) {
        List<Attack.Sum> sums = new ArrayList<>(option.earlier());
        shown.stream()
                .mapToObj(groups::get)
                .filter(g -> g.planned() && !g.fixed())
                .forEach(g -> sums.add(new Attack.Sum(g.atoms(), option.count(g.atoms()))));
        return sums;
    }

    /** Whether anything of it was published before. */
    boolean hasPast() {
        return groups.stream().anyMatch(Group::fixed);
    }

    /** Groups with the names of their places. */
    List<Exposure.Named> named(BitSet numbers) {
        return numbers.stream()
                .mapToObj(groups::get)
                .map(g -> new Exposure.Named(g.place(), g.atoms()))
                .toList();
    }

    /** Every group that someone wished to show, now or before. */
    List<Exposure.Named> wished() {
        List<Exposure.Named> wished = new ArrayList<>(withheldBefore);
        groups.forEach(g -> wished.add(new Exposure.Named(g.place(), g.atoms())));
        return wished;
    }
}
