package nl.kinderwerk.figures.protect;

import java.util.Set;

/** A planned domain: for whom figures are shown. */
public record Place(String id, Set<Atom> atoms) {
    public Place {
        atoms = Set.copyOf(atoms);
    }
}
