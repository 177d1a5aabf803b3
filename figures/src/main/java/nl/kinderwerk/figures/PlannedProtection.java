package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.protect.Atom;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.ItemCounts;
import nl.kinderwerk.figures.protect.Ledger;
import nl.kinderwerk.figures.protect.Place;
import nl.kinderwerk.figures.protect.PlanReport;
import nl.kinderwerk.figures.protect.Proposal;
import nl.kinderwerk.figures.protect.ProtectionPlan;
import nl.kinderwerk.figures.protect.Tally;

/** Hands a plan to disclosure control, once, and answers with its decisions. */
final class PlannedProtection implements Protection {
    private final Plan plan;
    private final PsuTable table;
    private final DisclosureSettings settings;
    private final ProtectionPlan decisions;

    /** @param table one row for each respondent, when the plan names them; its units are the organisations */
    static PlannedProtection of(Plan plan, PsuTable table, Issue issue, Ledger ledger) {
        return new PlannedProtection(plan, table, issue, ledger);
    }

    private PlannedProtection(Plan plan, PsuTable table, Issue issue, Ledger ledger) {
        this.plan = plan;
        this.table = table;
        this.settings = settings(plan);
        Map<String, List<Atom>> atoms = new HashMap<>();
        plan.questions().forEach(q -> atoms.put(q.id(), atoms(q)));
        var places = plan.places().stream()
                .map(p -> new Place(p.domain().id(), members(p.domain(), atoms)))
                .toList();
        var items = plan.questions().stream()
                .map(q -> counts(q, atoms.getOrDefault(q.id(), List.of())))
                .toList();
        var proposal = new Proposal(issue.wave(), issue.dataset(), places, items, Set.of());
        this.decisions = nl.kinderwerk.figures.protect.Protection.plan(proposal, settings, ledger);
    }

    /** Audits what was decided and enters it in the ledger. */
    void enter(Issue issue, Ledger ledger) {
        decisions.enter(issue, settings, ledger);
    }

    /** What is withheld, level by level. */
    PlanReport report() {
        return decisions.report(
                plan.places().stream().collect(Collectors.toMap(p -> p.domain().id(), Plan.Place::level)));
    }

    /** Without organisations only persons are counted. */
    private static DisclosureSettings settings(Plan plan) {
        DisclosureSettings s = plan.settings();
        return plan.organisation().isPresent()
                ? s
                : new DisclosureSettings(s.minRespondents(), 0, 1, s.minEachSide(), s.minVersionDifference());
    }

    /** An atom for each row. A respondent's correction of another question leaves the atom of this one as it was. */
    private List<Atom> atoms(Question question) {
        var chosen = chosen(question);
        return IntStream.range(0, table.rows().size())
                .mapToObj(r -> atom(table.rows().get(r), String.join(",", chosen.get(r))))
                .toList();
    }

    private Atom atom(PsuRow row, String chosen) {
        return plan.respondent()
                .map(column -> new Atom(
                        row.atom().get(table.atoms().indexOf(column)).orElse(""),
                        row.unit() + ":" + chosen,
                        row.unit()))
                .orElseGet(() -> new Atom(row.stratum() + "\n" + row.unit() + "\n" + row.atom(), row.unit()));
    }

    /** The codes that each row chose: what was not chosen may be asked of more people later. */
    private List<List<String>> chosen(Question question) {
        List<List<String>> chosen = new ArrayList<>();
        table.rows().forEach(row -> chosen.add(new ArrayList<>()));
        for (Indicator indicator : question.indicators()) {
            double[] x = table.sums(indicator, Domain.everybody("")).x;
            IntStream.range(0, x.length)
                    .filter(r -> x[r] > 0)
                    .forEach(r -> chosen.get(r).add(indicator.option()));
        }
        return chosen;
    }

    private Set<Atom> members(Domain domain, Map<String, List<Atom>> atoms) {
        boolean[] member = table.members(domain);
        return IntStream.range(0, member.length)
                .filter(r -> member[r])
                .boxed()
                .flatMap(r -> atoms.values().stream().map(of -> of.get(r)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private ItemCounts counts(Question question, List<Atom> atoms) {
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
            case VERSION_DIFFERENCE_TOO_SMALL -> Optional.of(Status.UNDER_REVISION);
            case TOO_FEW_RESPONDENTS,
                    TOO_FEW_ORGANISATIONS,
                    ONE_ORGANISATION_DOMINATES,
                    GROUP_DISCLOSURE,
                    REMAINDER_TOO_SMALL,
                    PROTECTS_ANOTHER,
                    LINKED_WITH_EARLIER -> Optional.of(Status.WITHHELD);
        };
    }
}
