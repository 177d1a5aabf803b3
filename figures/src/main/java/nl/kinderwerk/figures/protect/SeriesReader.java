package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.protect.ItemCounts.OptionCounts;
import nl.kinderwerk.figures.protect.Series.Group;

/** Takes the options of an item apart into series, with what was published of them before. */
final class SeriesReader {
    private final List<Place> places;
    private final List<LedgerEntry> ledger;

    /** @param ledger what was decided before of the wave */
    SeriesReader(List<Place> places, List<LedgerEntry> ledger) {
        this.places = places;
        this.ledger = List.copyOf(ledger);
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

    /** What makes options differ in their past: the domains of which they were published or withheld. */
    private Set<Object> history(ItemCounts item, OptionCounts option) {
        Set<Object> history = new HashSet<>();
        earlier(item, option)
                .forEach(
                        e -> history.add(List.of(e.place(), e.atoms(), e.shown().isPresent(), e.reason())));
        return history;
    }

    private Series series(ItemCounts item, List<OptionCounts> options) {
        List<LedgerEntry> past = earlier(item, options.getFirst());
        List<Map<Atom, Integer>> persons = new ArrayList<>(List.of(persons(options.getFirst())));
        past.forEach(e -> persons.add(e.atoms()));
        Base base = new Base(persons);
        List<Series.Option> read = options.stream()
                .map(o -> option(base, o, shown(earlier(item, o))))
                .toList();
        return new Series(item.item(), item.sensitive(), base, groups(base, past), withheld(base, past), read);
    }

    private static List<LedgerEntry> shown(List<LedgerEntry> past) {
        return past.stream().filter(e -> e.shown().isPresent()).toList();
    }

    private static List<Exposure.Named> withheld(Base base, List<LedgerEntry> past) {
        return past.stream()
                .filter(e -> e.shown().isEmpty())
                .map(e -> new Exposure.Named(e.place(), base.group(e.atoms().keySet())))
                .distinct()
                .toList();
    }

    private List<Group> groups(Base base, List<LedgerEntry> past) {
        Map<BitSet, String> earlier = new LinkedHashMap<>();
        shown(past).forEach(e -> earlier.putIfAbsent(base.group(e.atoms().keySet()), e.place()));
        Map<BitSet, Reason> secondary = secondary(base, past);
        List<Group> groups = new ArrayList<>();
        for (Place place : places) {
            BitSet atoms = base.group(place.atoms());
            groups.add(new Group(
                    place.id(),
                    atoms,
                    true,
                    earlier.containsKey(atoms),
                    secondary.getOrDefault(atoms, Reason.PUBLISHED)));
        }
        Set<BitSet> planned = groups.stream().map(Group::atoms).collect(Collectors.toSet());
        earlier.forEach((atoms, place) -> {
            if (!planned.contains(atoms)) {
                groups.add(new Group(place, atoms, false, true, Reason.PUBLISHED));
            }
        });
        return groups;
    }

    /** Which groups were withheld before for the sake of others, and why. */
    private static Map<BitSet, Reason> secondary(Base base, List<LedgerEntry> past) {
        Map<BitSet, Reason> secondary = new LinkedHashMap<>();
        past.stream()
                .filter(e -> e.reason().isSecondary())
                .forEach(e -> secondary.putIfAbsent(base.group(e.atoms().keySet()), e.reason()));
        return secondary;
    }

    private static Series.Option option(Base base, OptionCounts option, List<LedgerEntry> past) {
        List<Integer> said = base.atoms().stream()
                .map(a -> option.atoms().getOrDefault(a, new Tally(0, 0)).x())
                .toList();
        List<Attack.Sum> earlier = past.stream()
                .map(e ->
                        new Attack.Sum(base.group(e.atoms().keySet()), e.shown().getAsInt()))
                .distinct()
                .toList();
        return new Series.Option(option.option(), said, earlier);
    }
}
