package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.kinderwerk.figures.protect.ItemCounts.OptionCounts;

/** A small language to write proposals in tests: persons by atom, places by a rule on the atom's id. */
final class Answers {
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Atom, Tally> tallies = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final boolean sensitive;

    Answers(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Persons spread over as many organisations, so that only their number counts. */
    Answers persons(String group, int n, int said) {
        for (int i = 0; i < n; i++) {
            atom(group + "/" + i, "org " + group + i, 1, i < said ? 1 : 0);
        }
        return this;
    }

    Answers atom(String id, String organisation, int n, int said) {
        Atom atom = new Atom(id, organisation);
        atoms.add(atom);
        tallies.put(atom, new Tally(n, said));
        return this;
    }

    Answers place(String id, Predicate<String> members) {
        places.add(new Place(id, select(members)));
        return this;
    }

    private Set<Atom> select(Predicate<String> members) {
        Collection<Atom> selected =
                atoms.stream().filter(a -> members.test(a.id())).toList();
        return new LinkedHashSet<>(selected);
    }

    Proposal proposal(String version) {
        ItemCounts item = new ItemCounts("item", sensitive, List.of(new OptionCounts("yes", tallies)));
        return new Proposal("2026", version, places, List.of(item), Set.of());
    }
}
