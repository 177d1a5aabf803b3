package nl.kinderwerk.figures.protect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.figures.DisclosureSettings;

/** What may be shown of a proposal, cell by cell, and why the rest may not. */
public final class ProtectionPlan {
    private final Proposal proposal;
    private final Map<List<String>, Decision> decisions = new LinkedHashMap<>();
    private final List<Decision> greedy;

    /** @param greedy the decisions about the same cells, in the same order, of the greedy way */
    ProtectionPlan(Proposal proposal, List<Decision> decisions, List<Decision> greedy) {
        this.proposal = proposal;
        this.greedy = greedy;
        decisions.forEach(d -> this.decisions.put(List.of(d.place(), d.item(), d.option()), d));
    }

    /**
     * What is withheld, level by level.
     *
     * @param levels the level of each place, by its id
     */
    public PlanReport report(Map<String, String> levels) {
        return PlanReport.of(decisions(), greedy, levels);
    }

    /** Every cell of the proposal. */
    public List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    /** The decision about a cell; one that was not proposed is a fault of the caller. */
    public Decision decision(String place, String item, String option) {
        Decision decision = decisions.get(List.of(place, item, option));
        if (decision == null) {
            throw new IllegalArgumentException("No figure was planned of " + item + " = " + option + " for " + place
                    + "; plan it together with the others.");
        }
        return decision;
    }

    /**
     * Audits the plan together with the ledger and then enters it; the edition may be released afterwards.
     *
     * @throws UnsafePublicationException when the audit finds a group given away; then the ledger is as it was
     */
    public void enter(Issue issue, DisclosureSettings settings, Ledger ledger) {
        List<LedgerEntry> added = entries(issue.edition(), issue.version(), issue.at());
        List<LedgerEntry> all = new ArrayList<>(ledger.entries(issue.wave()));
        Set<LedgerEntry.Fact> known = facts(all);
        added.stream().filter(e -> !known.contains(e.fact())).forEach(all::add);
        PublicationAudit.demandSafe(all, settings, proposal.consenting());
        ledger.append(added);
    }

    private static Set<LedgerEntry.Fact> facts(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::fact).collect(Collectors.toSet());
    }

    /** What the ledger must hold before the edition is released. */
    public List<LedgerEntry> entries(String edition, int version, Instant publishedAt) {
        return proposal.items().stream()
                .flatMap(item -> item.options().stream()
                        .flatMap(option -> proposal.places().stream()
                                .map(place -> entry(place, item, option, edition, version, publishedAt))))
                .toList();
    }

    private LedgerEntry entry(
            Place place,
            ItemCounts item,
            ItemCounts.OptionCounts option,
            String edition,
            int version,
            Instant publishedAt) {
        Map<Atom, Integer> atoms = new LinkedHashMap<>();
        int said = 0;
        for (Atom atom : place.atoms()) {
            Tally tally = option.atoms().getOrDefault(atom, new Tally(0, 0));
            said += tally.x();
            if (tally.n() > 0) {
                atoms.put(atom, tally.n());
            }
        }
        Decision decision = decision(place.id(), item.item(), option.option());
        return new LedgerEntry(
                proposal.wave(),
                proposal.version(),
                place.id(),
                item.item(),
                option.option(),
                item.sensitive(),
                atoms,
                decision.published() ? OptionalInt.of(said) : OptionalInt.empty(),
                decision.reason(),
                edition,
                version,
                publishedAt);
    }
}
