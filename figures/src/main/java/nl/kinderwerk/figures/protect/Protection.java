package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
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
    private final PrimaryRules rules;
    private final Suppression suppression;

    private Protection(Proposal proposal, DisclosureSettings settings, Suppression suppression) {
        this.proposal = proposal;
        this.settings = settings;
        this.rules = new PrimaryRules(settings, proposal.consenting());
        this.suppression = suppression;
    }

    /** Decides about every cell of the proposal, together with all that the ledger holds. Writes nothing. */
    public static ProtectionPlan plan(Proposal proposal, DisclosureSettings settings, Ledger ledger) {
        return new Protection(proposal, settings, p -> new GreedySuppression(p).solve()).plan(ledger);
    }

    private ProtectionPlan plan(Ledger ledger) {
        SeriesReader reader = new SeriesReader(proposal.places(), ledger.entries(proposal.wave()));
        List<Decision> decisions = proposal.items().stream()
                .flatMap(item -> reader.read(item).stream())
                .flatMap(this::decide)
                .toList();
        return new ProtectionPlan(proposal, decisions);
    }

    private Stream<Decision> decide(Series series) {
        Verdicts verdicts = new Verdicts(
                series, series.groups().stream().map(g -> alone(g, series)).toList());
        BitSet tree = ResidualRule.tree(series, verdicts.known());
        new ResidualRule(series, rules, tree).apply(verdicts);
        new CrossingRule(series, rules, suppression).apply(verdicts, tree);
        new ItemRepair(series, rules).apply(verdicts, tree);
        return decisions(series, verdicts);
    }

    /** The decision about a group before its neighbours are looked at. */
    private Reason alone(Group group, Series series) {
        Reason reason = rules.judge(group.atoms(), series);
        boolean almostPublished = !group.fixed()
                && series.groups().stream().filter(Group::fixed).anyMatch(g -> almostEqual(g, group, series.base()));
        return reason == Reason.PUBLISHED && almostPublished ? Reason.VERSION_DIFFERENCE_TOO_SMALL : reason;
    }

    private boolean almostEqual(Group earlier, Group now, Base base) {
        BitSet changed = (BitSet) earlier.atoms().clone();
        changed.xor(now.atoms());
        int persons = base.size(changed);
        return 0 < persons && persons < settings.minVersionDifference();
    }

    private static Stream<Decision> decisions(Series series, Verdicts verdicts) {
        List<Decision> decisions = new ArrayList<>();
        for (int g = 0; g < series.groups().size(); g++) {
            Group group = series.groups().get(g);
            if (group.planned()) {
                Reason reason = verdicts.reason(g);
                series.options()
                        .forEach(o -> decisions.add(new Decision(group.place(), series.item(), o.code(), reason)));
            }
        }
        return decisions.stream();
    }
}
