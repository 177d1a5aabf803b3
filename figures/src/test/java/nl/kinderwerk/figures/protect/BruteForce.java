package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.DisclosureSettings;

/**
 * An attacker who tries every table of whole numbers: slow, and independent of the classes under test. Domains are sets
 * of atom ids; everything is computed from what the ledger says was shown.
 */
final class BruteForce {
    private static final int[] NOTHING = {0, 0};
    private final DisclosureSettings settings;
    private final Map<String, Integer> persons = new TreeMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<Set<String>, Integer> published = new LinkedHashMap<>();
    private final Map<Set<String>, String> domains = new HashMap<>();

    BruteForce(DisclosureSettings settings, List<LedgerEntry> entries) {
        this.settings = settings;
        for (LedgerEntry entry : entries) {
            Set<String> domain =
                    entry.atoms().keySet().stream().map(Atom::id).collect(Collectors.toCollection(TreeSet::new));
            entry.atoms().forEach((atom, n) -> {
                persons.put(atom.id(), n);
                organisations.put(atom.id(), atom.organisation());
            });
            domains.put(domain, entry.place());
            entry.shown().ifPresent(x -> published.put(domain, x));
        }
    }

    /** The groups of which too much is known, in words. */
    List<String> leaks() {
        Map<Set<String>, String> groups = protectedGroups();
        Map<Set<String>, int[]> all = ranges(groups.keySet(), published);
        Map<Set<String>, int[]> tree = ranges(groups.keySet(), safeTree());
        List<String> leaks = new ArrayList<>();
        groups.forEach((group, name) -> {
            int[] range = all.getOrDefault(group, NOTHING);
            int[] byTree = tree.getOrDefault(group, NOTHING);
            int required = Math.min(required(group), byTree[1] - byTree[0]);
            if (range[1] - range[0] < required) {
                leaks.add(name + " " + group + " of " + size(group) + ": " + range[0] + "…" + range[1] + ", required "
                        + required);
            }
        });
        return leaks;
    }

    private Map<Set<String>, String> protectedGroups() {
        Map<Set<String>, String> groups = new HashMap<>();
        domains.forEach((domain, place) -> addUnsafe(groups, domain, place));
        for (String organisation : new HashSet<>(organisations.values())) {
            Set<String> members = persons.keySet().stream()
                    .filter(a -> organisation.equals(organisations.get(a)))
                    .collect(Collectors.toCollection(TreeSet::new));
            addUnsafe(groups, members, organisation);
        }
        for (Set<String> whole : published.keySet()) {
            for (Set<String> part : published.keySet()) {
                if (whole.containsAll(part)) {
                    Set<String> rest = new TreeSet<>(whole);
                    rest.removeAll(part);
                    addUnsafe(groups, rest, domains.get(whole) + " − " + domains.get(part));
                }
            }
        }
        return groups;
    }

    private void addUnsafe(Map<Set<String>, String> groups, Set<String> group, String name) {
        if (!group.isEmpty() && !safe(group)) {
            groups.put(group, name);
        }
    }

    private boolean safe(Set<String> group) {
        Map<String, Integer> shares = new HashMap<>();
        group.forEach(a -> shares.merge(organisations.get(a), persons.get(a), Integer::sum));
        int n = size(group);
        int largest = shares.values().stream().mapToInt(s -> s).max().orElse(0);
        return n >= settings.minRespondents()
                && shares.size() >= settings.minOrganisations()
                && largest <= settings.maxOrganisationShare() * n;
    }

    private int size(Set<String> group) {
        return group.stream().mapToInt(persons::get).sum();
    }

    private int required(Set<String> group) {
        int n = size(group);
        int required = Math.max(1, (n + 1) / 2);
        for (Map.Entry<Set<String>, Integer> whole : published.entrySet()) {
            required = Math.min(required, alone(group, whole.getKey(), whole.getValue()));
            for (Map.Entry<Set<String>, Integer> part : published.entrySet()) {
                if (whole.getKey().containsAll(part.getKey())) {
                    Set<String> rest = new TreeSet<>(whole.getKey());
                    rest.removeAll(part.getKey());
                    required = Math.min(required, alone(group, rest, whole.getValue() - part.getValue()));
                }
            }
        }
        return required;
    }

    /** The width that one safe figure leaves to a group within it. */
    private int alone(Set<String> group, Set<String> figure, int said) {
        int n = size(group);
        boolean bears = figure.containsAll(group) && safe(figure);
        return bears ? Math.min(n, said) - Math.max(0, said - size(figure) + n) : n;
    }

    /** Safe published domains that nest, the largest first: what they say was judged before. */
    private Map<Set<String>, Integer> safeTree() {
        Map<Set<String>, Integer> tree = new LinkedHashMap<>();
        published.entrySet().stream()
                .filter(e -> safe(e.getKey()))
                .sorted((a, b) -> b.getKey().size() - a.getKey().size())
                .filter(e -> tree.keySet().stream().allMatch(t -> nested(t, e.getKey())))
                .filter(e -> safePieces(tree.keySet(), e.getKey()))
                .forEach(e -> tree.put(e.getKey(), e.getValue()));
        return tree;
    }

    /** Whether what is left of the domains stays safe when another one is added. */
    private boolean safePieces(Set<Set<String>> tree, Set<String> added) {
        Set<Set<String>> all = new HashSet<>(tree);
        all.add(added);
        return all.stream().allMatch(whole -> {
            Set<String> rest = new TreeSet<>(whole);
            all.stream().filter(d -> !d.equals(whole) && whole.containsAll(d)).forEach(rest::removeAll);
            return rest.isEmpty() || safe(rest);
        });
    }

    private static boolean nested(Set<String> a, Set<String> b) {
        return a.containsAll(b) || b.containsAll(a) || a.stream().noneMatch(b::contains);
    }

    /** The smallest and largest count of each group over all tables that fit the sums. */
    private Map<Set<String>, int[]> ranges(Set<Set<String>> groups, Map<Set<String>, Integer> sums) {
        Map<Set<String>, int[]> ranges = new HashMap<>();
        groups.forEach(g -> ranges.put(g, new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE}));
        List<String> atoms = List.copyOf(persons.keySet());
        fill(atoms, 0, new HashMap<>(), sums, ranges);
        return ranges;
    }

    private void fill(
            List<String> atoms,
            int next,
            Map<String, Integer> table,
            Map<Set<String>, Integer> sums,
            Map<Set<String>, int[]> ranges) {
        if (sums.entrySet().stream().anyMatch(s -> impossible(s, table))) {
            return;
        }
        if (next == atoms.size()) {
            ranges.forEach((group, range) -> {
                int count = group.stream().mapToInt(table::get).sum();
                range[0] = Math.min(range[0], count);
                range[1] = Math.max(range[1], count);
            });
            return;
        }
        for (int said = 0; said <= persons.getOrDefault(atoms.get(next), 0); said++) {
            table.put(atoms.get(next), said);
            fill(atoms, next + 1, table, sums, ranges);
        }
        table.remove(atoms.get(next));
    }

    private boolean impossible(Map.Entry<Set<String>, Integer> sum, Map<String, Integer> table) {
        int low = 0;
        int high = 0;
        for (String atom : sum.getKey()) {
            Integer said = table.get(atom);
            low += said == null ? 0 : said;
            high += said == null ? persons.getOrDefault(atom, 0) : said;
        }
        return low > sum.getValue() || high < sum.getValue();
    }
}
