package nl.kinderwerk.figures.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The audit of every option, with its repair (statistics.md, 9.3 step 5): as long as the answers themselves give a group
 * away, a crossing is withheld, and when there is none left, an area.
 */
final class ItemRepair {
    private final Series series;
    private final PrimaryRules rules;
    private final Workings workings;

    ItemRepair(Series series, PrimaryRules rules) {
        this.series = series;
        this.rules = rules;
        this.workings = new Workings(series.base());
    }

    void apply(Verdicts verdicts, BitSet tree) {
        Optional<Leak> leak = leak(verdicts);
        while (leak.isPresent()) {
            repair(leak.get(), verdicts, tree);
            leak = leak(verdicts);
        }
    }

    /** A group of which an option tells too much. */
    private record Leak(Series.Option option, OptionAudit.Finding finding, BitSet linked) {}

    private Optional<Leak> leak(Verdicts verdicts) {
        Map<BitSet, String> groups = groups(verdicts);
        for (Series.Option option : series.options()) {
            OptionAudit audit = audit(option, verdicts.known());
            Optional<OptionAudit.Finding> finding = audit.firstTooNarrow(groups);
            if (finding.isPresent()) {
                return finding.map(f -> new Leak(option, f, linkedWith(f.group(), verdicts.known())));
            }
        }
        return Optional.empty();
    }

    /** Everybody in a known figure that has members of the group: subtraction starts there. */
    private BitSet linkedWith(BitSet group, BitSet known) {
        BitSet linked = new BitSet();
        known.stream()
                .mapToObj(g -> series.groups().get(g).atoms())
                .filter(atoms -> atoms.intersects(group))
                .forEach(linked::or);
        return linked;
    }

    private OptionAudit audit(Series.Option option, BitSet known) {
        return new OptionAudit(workings, series.sensitive(), rules, series.published(option, known), option.earlier());
    }

    private void repair(Leak leak, Verdicts verdicts, BitSet tree) {
        Reason reason = series.hasPast() ? Reason.LINKED_WITH_EARLIER : Reason.PROTECTS_ANOTHER;
        victim(leak, verdicts, Base.minus(verdicts.open(), tree))
                .or(() -> victim(leak, verdicts, Base.common(verdicts.open(), tree)))
                .ifPresentOrElse(g -> verdicts.withhold(g, reason), () -> {
                    throw new IllegalStateException("Nothing is shown, yet something new is given away.");
                });
    }

    /** The smallest group that stops the leak by itself; when there is none, the smallest, linked ones first. */
    private Optional<Integer> victim(Leak leak, Verdicts verdicts, BitSet open) {
        List<Integer> smallestFirst = open.stream()
                .boxed()
                .sorted(Comparator.comparing((Integer g) -> !atoms(g).intersects(leak.linked()))
                        .thenComparing(g -> series.base().size(atoms(g))))
                .toList();
        return smallestFirst.stream()
                .filter(g -> stops(g, leak, verdicts.known()))
                .findFirst()
                .or(() -> smallestFirst.stream().findFirst());
    }

    private BitSet atoms(int group) {
        return series.groups().get(group).atoms();
    }

    private boolean stops(int withheld, Leak leak, BitSet known) {
        BitSet rest = (BitSet) known.clone();
        rest.clear(withheld);
        Map<BitSet, String> group =
                Map.of(leak.finding().group(), leak.finding().name());
        return audit(leak.option(), rest).firstTooNarrow(group).isEmpty();
    }

    private Map<BitSet, String> groups(Verdicts verdicts) {
        Map<BitSet, String> groups = new LinkedHashMap<>();
        List<Exposure.Named> candidates = series.wished();
        candidates.addAll(series.base().organisations(rules.consenting()));
        candidates.stream()
                .filter(g -> !rules.safe(g.atoms(), series))
                .forEach(g -> groups.putIfAbsent(g.atoms(), g.name()));
        new Exposure(series.named(verdicts.known()), g -> rules.safe(g, series))
                .close()
                .forEach(groups::putIfAbsent);
        return groups;
    }
}
