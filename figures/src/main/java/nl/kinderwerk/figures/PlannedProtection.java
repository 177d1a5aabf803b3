package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.figures.protect.Atom;
import nl.kinderwerk.figures.protect.ItemCounts;
import nl.kinderwerk.figures.protect.Ledger;
import nl.kinderwerk.figures.protect.MemoryLedger;
import nl.kinderwerk.figures.protect.Place;
import nl.kinderwerk.figures.protect.Proposal;
import nl.kinderwerk.figures.protect.ProtectionPlan;
import nl.kinderwerk.figures.protect.Tally;

/** Hands a plan to disclosure control, once, and answers with its decisions. */
final class PlannedProtection implements Protection {
    private final ProtectionPlan decisions;

    /** @param table its units are the organisations, when the plan names them */
    static Protection of(Plan plan, PsuTable table) {
        return new PlannedProtection(plan, table, new MemoryLedger());
    }

    private PlannedProtection(Plan plan, PsuTable table, Ledger ledger) {
        var atoms = new ArrayList<Atom>();
        for (PsuRow row : table.rows()) {
            atoms.add(new Atom(row.stratum() + "\n" + row.unit() + "\n" + row.atom(), row.unit()));
        }
        var places = plan.places().stream()
                .map(p -> new Place(p.domain().id(), members(table, p.domain(), atoms)))
                .toList();
        var items = plan.questions().stream().map(q -> counts(table, q, atoms)).toList();
        var proposal = new Proposal("", "", places, items, Set.of());
        this.decisions = nl.kinderwerk.figures.protect.Protection.plan(proposal, settings(plan), ledger);
    }

    /** Without organisations only persons are counted. */
    private static DisclosureSettings settings(Plan plan) {
        DisclosureSettings s = plan.settings();
        return plan.organisation().isPresent()
                ? s
                : new DisclosureSettings(s.minRespondents(), 0, 1, s.minEachSide(), s.minVersionDifference());
    }

    private static Set<Atom> members(PsuTable table, Domain domain, List<Atom> atoms) {
        boolean[] member = table.members(domain);
        var members = new HashSet<Atom>();
        for (int r = 0; r < member.length; r++) {
            if (member[r]) {
                members.add(atoms.get(r));
            }
        }
        return members;
    }

    private static ItemCounts counts(PsuTable table, Question question, List<Atom> atoms) {
        var options = new ArrayList<ItemCounts.OptionCounts>();
        for (Indicator indicator : question.indicators()) {
            Sums sums = table.sums(indicator, Domain.everybody(""));
            var tallies = new HashMap<Atom, Tally>();
            for (int r = 0; r < sums.n.length; r++) {
                if (sums.n[r] > 0) {
                    tallies.put(atoms.get(r), new Tally((int) sums.n[r], (int) sums.x[r]));
                }
            }
            options.add(new ItemCounts.OptionCounts(indicator.option(), tallies));
        }
        return new ItemCounts(question.id(), question.sensitive(), options);
    }

    @Override
    public Optional<Status> hides(Question question, Indicator option, Domain domain) {
        return switch (decisions
                .decision(domain.id(), question.id(), option.option())
                .reason()) {
            case PUBLISHED, EMPTY -> Optional.empty();
            case TOO_FEW_RESPONDENTS -> Optional.of(Status.TOO_FEW);
            case TOO_FEW_ORGANISATIONS,
                    ONE_ORGANISATION_DOMINATES,
                    GROUP_DISCLOSURE,
                    REMAINDER_TOO_SMALL,
                    PROTECTS_ANOTHER,
                    LINKED_WITH_EARLIER,
                    VERSION_DIFFERENCE_TOO_SMALL -> Optional.of(Status.WITHHELD);
        };
    }
}
