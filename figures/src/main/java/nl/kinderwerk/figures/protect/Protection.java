package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kinderwerk.figures.DisclosureSettings;
import nl.kinderwerk.figures.protect.Series.Group;

/**
 * Decides what may be shown of a proposal: the front door of disclosure control for survey figures.
 *
 * <p>Whole groups are withheld, without noise (statistics.md, 9.3): first what is unsafe by itself, then what would give
 * that away by subtraction in the tree of areas, then in crossings, then whatever the answers themselves would give away.
 * Everything published before counts as known. Percentages are treated as exact counts, since with n they are.
 */
public final class Protection {
    private final Proposal proposal;
    private final DisclosureSettings settings;
    private final List<Suppression> ways;

    private Protection(Proposal proposal, DisclosureSettings settings, List<Suppression> ways) {
        this.proposal = proposal;
        this.settings = settings;
        this.ways = ways;
    }

    /**
     * Decides about every cell of the proposal, together with all that the ledger holds. Writes nothing.
     *
     * @throws IllegalArgumentException when an atom has not the same persons as in the ledger
     */
    public static ProtectionPlan plan(Proposal proposal, DisclosureSettings settings, Ledger ledger) {
        Function<SuppressionProblem, SuppressionProblem> attainable = new Remembered<>(SuppressionProblem::attainable);
        Suppression greedy = greedy();
        Suppression optimal =
                new Remembered<>(OptimalSuppression.within(OptimalSuppression.DEFAULT_LIMIT, greedy)::solve)::apply;
        List<Suppression> ways =
                List.of(p -> optimal.solve(attainable.apply(p)), p -> greedy.solve(attainable.apply(p)));
        return new Protection(proposal, settings, ways).plan(ledger);
    }

    /** As {@link #plan} but without looking for the cheapest set of crossings to withhold: safe, and quick. */
    public static ProtectionPlan planGreedily(Proposal proposal, DisclosureSettings settings, Ledger ledger) {
        Suppression greedy = greedy();
        return new Protection(proposal, settings, List.of(p -> greedy.solve(p.attainable()))).plan(ledger);
    }

    private static Suppression greedy() {
        return new Remembered<Optional<Pattern>>(p -> new GreedySuppression(p).solve())::apply;
    }

    private ProtectionPlan plan(Ledger ledger) {
        SeriesReader reader = new SeriesReader(proposal.places(), ledger.entries(proposal.wave()));
        List<Choice> choices = proposal.items().parallelStream()
                .flatMap(item -> reader.read(item).stream())
                .map(this::decide)
                .toList();
        return new ProtectionPlan(
                proposal,
                choices.stream().flatMap(c -> c.best().stream()).toList(),
                choices.stream().flatMap(c -> c.greedy().stream()).toList());
    }

    /** Protects crossings the best way, unless the quick way turns out better: what is best alone may need repair. */
    private Choice decide(Series series) {
        PrimaryRules rules = againstInsiders(series);
        List<Reason> alone =
                series.groups().stream().map(g -> alone(g, series, rules)).toList();
        Verdicts inTree = new Verdicts(series, alone);
        BitSet tree = ResidualRule.tree(series, inTree.known());
        new ResidualRule(series, rules, tree).apply(inTree);
        ItemRepair repair = new ItemRepair(series, rules);
        List<Verdicts> found = ways.stream()
                .map(way -> protectCrossings(inTree.copy(), tree, new CrossingRule(series, rules, way), repair))
                .toList();
        Verdicts best = found.getFirst();
        Verdicts quick = found.getLast();
        return new Choice(decisions(series, best.notWorseThan(quick) ? best : quick), decisions(series, quick));
    }

    private PrimaryRules againstInsiders(Series series) {
        List<BitSet> cells = series.wished().stream().map(Exposure.Named::atoms).toList();
        return new PrimaryRules(settings, proposal.consenting()).against(cells, series.base());
    }

    /** The decisions taken, and those of the greedy way, for comparison. */
    private record Choice(List<Decision> best, List<Decision> greedy) {}

    private static Verdicts protectCrossings(
            Verdicts verdicts, BitSet tree, CrossingRule crossings, ItemRepair repair) {
        crossings.apply(verdicts, tree);
        repair.apply(verdicts, tree);
        return verdicts;
    }

    /** The decision about a group before its neighbours are looked at. */
    private Reason alone(Group group, Series series, PrimaryRules rules) {
        Reason reason = rules.judge(group.atoms(), series);
        if (reason != Reason.PUBLISHED || group.fixed()) {
            return reason;
        }
        return group.earlier() == Reason.PUBLISHED ? besidePublished(group, series) : group.earlier();
    }

    /** A figure beside one of almost the same persons tells of the few: of another version, or of another place. */
    private Reason besidePublished(Group group, Series series) {
        List<String> near = series.groups().stream()
                .filter(g -> g.fixed() && almostEqual(g, group, series.base()))
                .map(Group::place)
                .toList();
        if (near.isEmpty()) {
            return Reason.PUBLISHED;
        }
        return near.contains(group.place()) ? Reason.VERSION_DIFFERENCE_TOO_SMALL : Reason.LINKED_WITH_EARLIER;
    }

    private boolean almostEqual(Group earlier, Group now, Base base) {
        BitSet changed = (BitSet) earlier.atoms().clone();
        changed.xor(now.atoms());
        int persons = base.persons(changed);
        return 0 < persons && persons < settings.minVersionDifference();
    }

    private static List<Decision> decisions(Series series, Verdicts verdicts) {
        List<Decision> decisions = new ArrayList<>();
        for (int g = 0; g < series.groups().size(); g++) {
            Group group = series.groups().get(g);
            if (group.planned()) {
                Reason reason = verdicts.reason(g);
                series.options()
                        .forEach(o -> decisions.add(new Decision(group.place(), series.item(), o.code(), reason)));
            }
        }
        return decisions;
    }
}
