package nl.kinderwerk.figures.protect;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One cell of an edition, shown or withheld (statistics.md, 9.7).
 *
 * @param wave the wave of the answers
 * @param datasetVersion the frozen dataset it was computed from
 * @param place the domain's id
 * @param item the item's id
 * @param option the option's code
 * @param sensitive whether the item was sensitive
 * @param atoms persons in the base, by atom
 * @param shown persons who said it, the count that a percentage with its n gives away; absent when withheld
 * @param reason the decision
 * @param edition the edition it appeared in
 * @param version the edition's version
 * @param publishedAt when
 */
public record LedgerEntry(
        String wave,
        String datasetVersion,
        String place,
        String item,
        String option,
        boolean sensitive,
        Map<Atom, Integer> atoms,
        OptionalInt shown,
        Reason reason,
        String edition,
        int version,
        Instant publishedAt) {
    public LedgerEntry {
        atoms = Map.copyOf(atoms);
    }

    /** What an outsider learns from the entry, whenever and wherever it was published. */
    public Fact fact() {
        return new Fact(wave, place, item, option, atoms, shown, reason);
    }

    /** The part of an entry that makes a repeat a repeat. */
    public record Fact(
            String wave,
            String place,
            String item,
            String option,
            Map<Atom, Integer> atoms,
            OptionalInt shown,
            Reason reason) {}
}
