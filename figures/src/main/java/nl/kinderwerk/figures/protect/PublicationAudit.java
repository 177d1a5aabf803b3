package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.protect.Attack.Sum;

/**
 * Plays the attacker on everything ever published (statistics.md, 9.6): the gate of every publication. It knows nothing
 * of how the decisions were made, only what was shown and what was withheld.
 */
public final class PublicationAudit {
    private final PrimaryRules rules;

    private PublicationAudit(PrimaryRules rules) {
        this.rules = rules;
    }

    /**
     * The groups that are given away, each for the option that does; empty when all is safe.
     *
     * @param entries the ledger, oldest first, with the entries of the plan that is to be added
     * @param consenting organisations that agreed to be recognisable
     * @throws IllegalStateException when the entries contradict each other
     */
    public static List<Violation> violations(
            List<LedgerEntry> entries, DisclosureSettings settings, Set<String> consenting) {
        PublicationAudit audit = new PublicationAudit(new PrimaryRules(settings, consenting));
        return byOption(entries).values().parallelStream()
                .flatMap(audit::violations)
                .toList();
    }

    /**
     * Refuses what gives a group away.
     *
     * @throws UnsafePublicationException when {@link #violations} finds any
     */
    public static void demandSafe(List<LedgerEntry> entries, DisclosureSettings settings, Set<String> consenting) {
        List<Violation> violations = violations(entries, settings, consenting);
        if (!violations.isEmpty()) {
            throw new UnsafePublicationException(violations);
        }
    }

    /**
     * What can be worked out about every cell that is not shown, and which groups are given away.
     *
     * @param entries the ledger, oldest first
     */
    public static AuditReport report(List<LedgerEntry> entries, DisclosureSettings settings, Set<String> consenting) {
        List<AuditReport.Withheld> withheld = byOption(entries).values().parallelStream()
                .flatMap(PublicationAudit::withheld)
                .toList();
        return new AuditReport(entries.size(), withheld, violations(entries, settings, consenting));
    }

    private static Map<List<String>, List<LedgerEntry>> byOption(List<LedgerEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        e -> List.of(e.wave(), e.item(), e.option()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<AuditReport.Withheld> withheld(List<LedgerEntry> entries) {
        Base base = new Base(entries.stream().map(LedgerEntry::atoms).toList());
        Attack attack = new Attack(new Workings(base), sums(entries, base));
        return entries.stream()
                .filter(e -> e.shown().isEmpty() && e.reason() != Reason.EMPTY)
                .map(e -> {
                    BitSet group = base.group(e.atoms().keySet());
                    return new AuditReport.Withheld(
                            e.wave(),
                            e.version(),
                            e.place(),
                            e.item(),
                            e.option(),
                            e.reason(),
                            base.size(group),
                            attack.interval(group));
                });
    }

    /**
     * Goes through the editions in order. A group may turn unsafe long after something was told about it, which cannot be
     * taken back; but no edition may add to it.
     */
    private Stream<Violation> violations(List<LedgerEntry> entries) {
        Map<List<Object>, List<LedgerEntry>> editions = entries.stream()
                .collect(Collectors.groupingBy(
                        e -> List.of(e.edition(), e.version()), LinkedHashMap::new, Collectors.toList()));
        List<LedgerEntry> earlier = new ArrayList<>();
        Set<Violation> violations = new LinkedHashSet<>();
        for (List<LedgerEntry> edition : editions.values()) {
            List<LedgerEntry> all = new ArrayList<>(earlier);
            all.addAll(edition);
            violations.addAll(added(earlier, all));
            earlier = all;
        }
        return violations.stream();
    }

    private List<Violation> added(List<LedgerEntry> earlier, List<LedgerEntry> entries) {
        LedgerEntry any = entries.getFirst();
        Base base = new Base(entries.stream().map(LedgerEntry::atoms).toList());
        List<Sum> published = sums(entries, base);
        List<BitSet> withheld = entries.stream()
                .filter(e -> e.shown().isEmpty())
                .map(e -> base.group(e.atoms().keySet()))
                .toList();
        PrimaryRules rules = this.rules.against(withheld, base);
        boolean sensitive = entries.stream().anyMatch(LedgerEntry::sensitive);
        Map<BitSet, String> groups = unsafe(rules, entries, base, sensitive ? published : List.of());
        return new OptionAudit(new Workings(base), sensitive, rules, published, sums(earlier, base))
                .tooNarrow(groups).stream()
                        .map(f -> new Violation(
                                any.wave(), any.item(), any.option(), f.name(), f.interval(), f.required()))
                        .toList();
    }

    private static List<Sum> sums(List<LedgerEntry> entries, Base base) {
        return entries.stream()
                .filter(e -> e.shown().isPresent())
                .map(e -> new Sum(base.group(e.atoms().keySet()), e.shown().getAsInt()))
                .distinct()
                .toList();
    }

    /** @param sensitive published sums whose both sides must be large enough */
    private static Map<BitSet, String> unsafe(
            PrimaryRules rules, List<LedgerEntry> entries, Base base, List<Sum> sensitive) {
        Map<BitSet, Integer> exact = new HashMap<>();
        Attack.reduce(sensitive).forEach(s -> exact.put(s.atoms(), s.x()));
        sensitive.forEach(s -> exact.put(s.atoms(), s.x()));
        Map<BitSet, String> groups = new LinkedHashMap<>();
        Stream.concat(named(entries, base, false), base.organisations(rules.consenting()).stream())
                .filter(g -> rules.judge(g.atoms(), base) != Reason.PUBLISHED)
                .forEach(g -> groups.putIfAbsent(g.atoms(), g.name()));
        entries.stream()
                .filter(e -> e.reason() == Reason.GROUP_DISCLOSURE)
                .forEach(e -> groups.putIfAbsent(base.group(e.atoms().keySet()), e.place()));
        new Exposure(named(entries, base, true).toList(), g -> safe(rules, g, base, exact))
                .close()
                .forEach(groups::putIfAbsent);
        groups.remove(new BitSet());
        return groups;
    }

    private static boolean safe(PrimaryRules rules, BitSet group, Base base, Map<BitSet, Integer> exact) {
        Integer said = exact.get(group);
        boolean oneSided = said != null && rules.oneSided(base.size(group), said);
        return !oneSided && rules.judge(group, base) == Reason.PUBLISHED;
    }

    private static Stream<Exposure.Named> named(List<LedgerEntry> entries, Base base, boolean shownOnly) {
        return entries.stream()
                .filter(e -> e.shown().isPresent() || !shownOnly)
                .map(e -> new Exposure.Named(e.place(), base.group(e.atoms().keySet())))
                .distinct();
    }
}
