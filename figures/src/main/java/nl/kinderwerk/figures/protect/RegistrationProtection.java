package nl.kinderwerk.figures.protect;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides what may be shown of counts of registrations: the front door of disclosure control for attendances
 * (statistics.md, 9.4).
 *
 * <pre>{@code
 * var wanted = List.of(
 *         new RegistrationKey("GM0344", "2026-03", Optional.empty()),         // a month
 *         new RegistrationKey("WK034401", "2026", Optional.empty()),          // a neighbourhood
 *         new RegistrationKey("GM0344", "2026", Optional.of("meedoen")));     // an aim
 * var counts = RegistrationProtection.publish(
 *         new RegistrationProposal("report-12", now, registered, wanted, consenting, Map.of()),
 *         RegistrationRules.DEFAULT, ledger);
 * switch (counts.get(wanted.getFirst())) { … }                               // say which of five things it is
 * }</pre>
 *
 * <p>Counts are rounded at random, by a secret and by what is in them: the same registrations are rounded the same in
 * every table, and totals differ a few from the sum of their parts. What gives one organisation away is withheld, and
 * others for its sake. All linked cells ever published count as known. A cell that appeared this month already stays as
 * it is until the next.
 */
public final class RegistrationProtection {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Larger problems get the quick pattern at once (statistics.md, 9.5). */
    private static final int SOLVED_WHOLE = 500;

    private final RegistrationProposal proposal;
    private final RegistrationRules rules;
    private final RegistrationLedger ledger;

    private RegistrationProtection(RegistrationProposal proposal, RegistrationRules rules, RegistrationLedger ledger) {
        this.proposal = proposal;
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * Decides about every wanted cell, audits them together with the ledger, and enters them. Whoever calls must hold the
     * ledger for itself.
     *
     * @return what to show, in the order wanted
     * @throws IllegalArgumentException when the ledger's salt is too short to be a secret
     * @throws UnsafePublicationException when the audit finds a cell given away; then the ledger is as it was
     */
    public static Map<RegistrationKey, RegistrationCount> publish(
            RegistrationProposal proposal, RegistrationRules rules, RegistrationLedger ledger) {
        if (ledger.salt().length() < RegistrationLedger.SHORTEST_SALT) {
            throw new IllegalArgumentException("The salt of the registrations has fewer than "
                    + RegistrationLedger.SHORTEST_SALT + " characters. Make one of 32 random bytes, once, and keep it"
                    + " with the ledger.");
        }
        return new RegistrationProtection(proposal, rules, ledger).publish();
    }

    private Map<RegistrationKey, RegistrationCount> publish() {
        Map<RegistrationKey, RegistrationEntry> now = new LinkedHashMap<>();
        proposal.wanted().forEach(key -> now.put(key, decide(key)));
        List<RegistrationEntry> added = now.values().stream()
                .filter(e -> ledger.entries().stream().noneMatch(e::repeats))
                .toList();
        List<RegistrationEntry> past = RegistrationAudit.linked(ledger.entries(), added);
        List<RegistrationEntry> safe = repaired(past, suppressed(past, added));
        safe.forEach(e -> now.put(e.key(), e));
        ledger.append(safe);
        return now.values().stream()
                .collect(Collectors.toMap(
                        RegistrationEntry::key, RegistrationEntry::shown, (one, same) -> one, LinkedHashMap::new));
    }

    private RegistrationEntry decide(RegistrationKey key) {
        RegistrationEntry alone = alone(key);
        return ledger.entries().reversed().stream()
                .filter(e -> e.key().equals(key) && stays(e, alone))
                .findFirst()
                .orElse(alone);
    }

    /** Whether what was published earlier of a cell is not decided anew. */
    private boolean stays(RegistrationEntry earlier, RegistrationEntry now) {
        boolean sameMonth = month(earlier.at()).equals(month(proposal.at()));
        return sameMonth || earlier.isOfTheSame(now) && (earlier.isShown() || earlier.protectsAnother());
    }

    /** The decision about a cell before its neighbours are looked at. */
    private RegistrationEntry alone(RegistrationKey key) {
        List<Registered> within = proposal.registered().stream()
                .filter(r -> r.attendance() > 0 && key.holds(r))
                .toList();
        RegisteredCell cell = RegistrationCells.sums(within, ledger.salt());
        RegistrationCount shown = fewChildrenLive(key) && cell.count() > 0
                ? new RegistrationCount.RolledUp()
                : rules.publish(cell, proposal.consenting());
        return new RegistrationEntry(
                key,
                within.stream().collect(Collectors.toMap(Registered::id, Registered::attendance)),
                cell.byOrganisation().keySet(),
                shown,
                rules.uncertain(cell, shown),
                proposal.edition(),
                proposal.at());
    }

    private boolean fewChildrenLive(RegistrationKey key) {
        int living = proposal.childrenLiving().getOrDefault(key.area(), Integer.MAX_VALUE);
        return living < rules.minChildrenLiving();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** Withholds others, so that those withheld because of an organisation cannot be worked out. */
    private List<RegistrationEntry> suppressed(List<RegistrationEntry> past, List<RegistrationEntry> added) {
        if (Stream.of(past, added)
                .flatMap(List::stream)
                .allMatch(e -> e.uncertain().isEmpty())) {
            return added;
        }
        RegistrationTable table = new RegistrationTable(past, added);
        SuppressionProblem problem = table.problem().attainable();
        Suppression greedy = p -> new GreedySuppression(p).solve();
        Suppression way =
                problem.table().values().size() > SOLVED_WHOLE ? greedy : OptimalSuppression.within(LIMIT, greedy);
        return way.solve(problem).map(table::apply).orElse(added);
    }

    /** What rounding gives away all the same is repaired by withholding the smallest cell that shares registrations. */
    private List<RegistrationEntry> repaired(List<RegistrationEntry> past, List<RegistrationEntry> added) {
        List<RegistrationEntry> entries = new ArrayList<>(added);
        List<RegistrationAudit.Leak> leaks = leaks(past, entries);
        while (!leaks.isEmpty()) {
            int victim = victim(entries, leaks.getFirst());
            entries.set(victim, entries.get(victim).withheld());
            leaks = leaks(past, entries);
        }
        return entries;
    }

    /** What any reader works out, and what readers work out who know all others. */
    private List<RegistrationAudit.Leak> leaks(List<RegistrationEntry> past, List<RegistrationEntry> added) {
        List<RegistrationAudit.Leak> leaks = new ArrayList<>(RegistrationAudit.leaks(past, added, rules));
        ledger.guarded().forEach((organisation, told) -> leaks.addAll(leaksOf(organisation, told, added)));
        return leaks;
    }

    private List<RegistrationAudit.Leak> leaksOf(
            String organisation, List<RegistrationEntry> told, List<RegistrationEntry> added) {
        Set<String> own = proposal.registered().stream()
                .filter(r -> r.organisation().equals(organisation))
                .map(Registered::id)
                .collect(Collectors.toSet());
        List<RegistrationEntry> parts = added.stream()
                .map(e -> e.partOf(organisation, own, rules))
                .filter(e -> !e.units().isEmpty())
                .toList();
        List<RegistrationEntry> past =
                Stream.concat(told.stream(), publishedOf(organisation)).toList();
        return RegistrationAudit.leaks(RegistrationAudit.linked(past, parts), parts, rules);
    }

    /** Without what must stay uncertain to readers of what was published: who knows all others is not among them. */
    private Stream<RegistrationEntry> publishedOf(String organisation) {
        return ledger.entries().stream()
                .filter(e -> e.isOnlyOf(organisation) && e.uncertain().isEmpty());
    }

    /** The smallest shown cell that has registrations in common with the leak; else the smallest linked with it. */
    private int victim(List<RegistrationEntry> entries, RegistrationAudit.Leak leak) {
        Stream<RegistrationEntry> told = ledger.guarded().values().stream().flatMap(List::stream);
        List<RegistrationEntry> all = Stream.of(ledger.entries().stream(), entries.stream(), told)
                .flatMap(e -> e)
                .toList();
        List<RegistrationEntry> linked = RegistrationAudit.linked(all, List.of(leak.entry()));
        return IntStream.range(0, entries.size())
                .filter(e -> entries.get(e).isShown() && linked.contains(entries.get(e)))
                .boxed()
                .min(Comparator.comparing((Integer e) -> !shares(entries.get(e), leak))
                        .thenComparing(e -> entries.get(e).count()))
                .orElseThrow(() -> new UnsafePublicationException(leak.sentence()));
    }

    private static boolean shares(RegistrationEntry one, RegistrationAudit.Leak leak) {
        return leak.entry().units().keySet().stream().anyMatch(one.units()::containsKey);
    }
}
