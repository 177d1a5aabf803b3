package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.kinderwerk.figures.protect.ItemCounts.OptionCounts;
import nl.kinderwerk.figures.protect.Series.Group;

/** Takes the options of an item apart into series, with what was published of them before. */
final class SeriesReader {
    private final List<Place> places;
    private final List<LedgerEntry> ledger;

    /** @param ledger what was published of the wave */
    SeriesReader(List<Place> places, List<LedgerEntry> ledger) {
        this.places = places;
        this.ledger = ledger.stream().filter(e -> e.shown().isPresent()).toList();
    }

    List<Series> read(ItemCounts item) {
        Map<Object, List<OptionCounts>> byBase = new LinkedHashMap<>();
        boolean together = !item.sensitive() || exclusive(item);
        for (OptionCounts option : item.options()) {
            Object key = List.of(persons(option), history(item, option), together ? "" : option.option());
            byBase.computeIfAbsent(key, k -> new ArrayList<>()).add(option);
        }
        return byBase.values().stream().map(options -> series(item, options)).toList();
    }

    /** Whether each person may have chosen at most one option: then one that is withheld follows from the others. */
    private static boolean exclusive(ItemCounts item) {
        Map<Atom, Integer> said = new LinkedHashMap<>();
        Map<Atom, Integer> persons = new LinkedHashMap<>();
        item.options()
                .forEach(o -> o.atoms().forEach((atom, tally) -> {
                    said.merge(atom, tally.x(), Integer::sum);
                    persons.merge(atom, tally.n(), Math::max);
                }));
        return said.entrySet().stream().allMatch(e -> e.getValue() <= persons.getOrDefault(e.getKey(), 0));
    }

    private static Map<Atom, Integer> persons(OptionCounts option) {
        Map<Atom, Integer> persons = new LinkedHashMap<>();
        option.atoms().forEach((atom, tally) -> persons.put(atom, tally.n()));
        persons.values().removeIf(n -> n == 0);
        return persons;
    }

    private List<LedgerEntry> earlier(ItemCounts item, OptionCounts option) {
        return ledger.stream()
                .filter(e -> e.item().equals(item.item()) && e.option().equals(option.option()))
                .toList();
    }

    /** What makes options differ in their past: the domains of which they were published. */
    private Set<Object> history(ItemCounts item, OptionCounts option) {
        Set<Object> history = new HashSet<>();
        earlier(item, option).forEach(e -> history.add(List.of(e.place(), e.atoms())));
        return history;
    }

    private Series series(ItemCounts item, List<OptionCounts> options) {
        List<LedgerEntry> past = earlier(item, options.getFirst());
        Base base = base(persons(options.getFirst()), past);
        Map<Atom, Integer> numbers = new LinkedHashMap<>();
        base.atoms().forEach(a -> numbers.put(a, numbers.size()));
        List<Group> groups = groups(numbers, past);
        List<Series.Option> read = options.stream()
                .map(o -> option(base, numbers, o, earlier(item, o)))
                .toList();
        return new Series(item.item(), item.sensitive(), base, groups, read);
    }

    private static Base base(Map<Atom, Integer> now, List<LedgerEntry> past) {
        Map<String, Map.Entry<Atom, Integer>> persons = new TreeMap<>();
        now.entrySet().forEach(e -> add(persons, e));
        past.forEach(entry -> entry.atoms().entrySet().forEach(e -> add(persons, e)));
        Collection<Map.Entry<Atom, Integer>> all = persons.values();
        return new Base(
                all.stream().map(Map.Entry::getKey).toList(),
                all.stream().map(Map.Entry::getValue).toList());
    }

    /** The same atom with another size would hide who came or went, and so the difference that gives them away. */
    private static void add(Map<String, Map.Entry<Atom, Integer>> persons, Map.Entry<Atom, Integer> added) {
        Map.Entry<Atom, Integer> present = persons.putIfAbsent(added.getKey().id(), added);
        if (present != null && !present.equals(added)) {
            throw new IllegalArgumentException("Atom " + added.getKey().id() + " had " + present.getValue()
                    + " persons of " + present.getKey().organisation() + " in one version and " + added.getValue()
                    + " of " + added.getKey().organisation()
                    + " in another. Give respondents who were added, dropped or"
                    + " corrected an atom of their own.");
        }
    }

    private List<Group> groups(Map<Atom, Integer> numbers, List<LedgerEntry> past) {
        Map<BitSet, String> earlier = new LinkedHashMap<>();
        past.forEach(e -> earlier.putIfAbsent(set(e.atoms().keySet(), numbers), e.place()));
        List<Group> groups = new ArrayList<>();
        for (Place place : places) {
            BitSet atoms = set(place.atoms(), numbers);
            groups.add(new Group(place.id(), atoms, true, earlier.containsKey(atoms)));
        }
        Set<BitSet> planned = new HashSet<>();
        groups.forEach(g -> planned.add(g.atoms()));
        earlier.forEach((atoms, place) -> {
            if (!planned.contains(atoms)) {
                groups.add(new Group(place, atoms, false, true));
            }
        });
        return groups;
    }

    private static BitSet set(Set<Atom> atoms, Map<Atom, Integer> numbers) {
        BitSet set = new BitSet();
        atoms.stream().map(numbers::get).filter(Objects::nonNull).forEach(set::set);
        return set;
    }

    private static Series.Option option(
            Base base, Map<Atom, Integer> numbers, OptionCounts option, List<LedgerEntry> past) {
        List<Integer> said = base.atoms().stream()
                .map(a -> option.atoms().getOrDefault(a, new Tally(0, 0)).x())
                .toList();
        Set<Attack.Sum> earlier = new HashSet<>();
        past.forEach(e -> earlier.add(
                new Attack.Sum(set(e.atoms().keySet(), numbers), e.shown().getAsInt())));
        return new Series.Option(option.option(), said, List.copyOf(earlier));
    }
}
