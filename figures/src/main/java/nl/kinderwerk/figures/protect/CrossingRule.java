package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Primary;

/**
 * Protection across families that do not nest, such as provinces and organisation types (statistics.md, 9.3 step 4):
 * secondary suppression on the table of respondents. The result of the tree stays as it is.
 */
final class CrossingRule {
    private final Series series;
    private final PrimaryRules rules;
    private final Suppression suppression;

    CrossingRule(Series series, PrimaryRules rules, Suppression suppression) {
        this.series = series;
        this.rules = rules;
        this.suppression = suppression;
    }

    /** Withholds crossings until no unsafe group follows from the numbers of respondents. */
    void apply(Verdicts verdicts, BitSet tree) {
        Set<BitSet> unsafe = unsafePlaces();
        boolean changed = true;
        while (changed) {
            BitSet open = Base.minus(verdicts.open(), tree);
            unsafe.addAll(exposure(verdicts).derivable().keySet());
            changed = !open.isEmpty() && !unsafe.isEmpty() && withhold(verdicts, open, unsafe);
        }
    }

    private Set<BitSet> unsafePlaces() {
        Set<BitSet> unsafe = new LinkedHashSet<>();
        series.wished().stream().filter(g -> !rules.safe(g.atoms(), series)).forEach(g -> unsafe.add(g.atoms()));
        return unsafe;
    }

    private Exposure exposure(Verdicts verdicts) {
        return new Exposure(series.named(verdicts.known()), g -> rules.safe(g, series));
    }

    private boolean withhold(Verdicts verdicts, BitSet open, Collection<BitSet> unsafe) {
        Cells cells = new Cells(verdicts.known(), open, unsafe);
        Reason reason = series.hasPast() ? Reason.LINKED_WITH_EARLIER : Reason.PROTECTS_ANOTHER;
        BitSet withheld = suppression.solve(cells.problem()).orElseThrow().withheld();
        int before = verdicts.open().cardinality();
        open.stream().filter(g -> withheld.get(cells.cellOf(g))).forEach(g -> verdicts.withhold(g, reason));
        return verdicts.open().cardinality() < before;
    }

    /** The table of respondents: a cell for each piece, each shown group and each unsafe group. */
    private final class Cells {
        private final List<BitSet> groups = new ArrayList<>();
        private final List<BitSet> pieces;
        private final BitSet open = new BitSet();
        private final BitSet shown = new BitSet();
        private final BitSet unsafe = new BitSet();
        private final Map<BitSet, Integer> cells = new LinkedHashMap<>();

        Cells(BitSet known, BitSet open, Collection<BitSet> unsafe) {
            known.stream().mapToObj(g -> series.groups().get(g).atoms()).forEach(this::cell);
            unsafe.forEach(this::cell);
            pieces = Base.pieces(groups);
            known.stream().forEach(g -> (open.get(g) ? this.open : shown).set(cellOf(g)));
            this.open.andNot(shown);
            unsafe.forEach(g -> this.unsafe.set(cell(g)));
            this.unsafe.andNot(shown);
            this.unsafe.andNot(this.open);
        }

        private int cell(BitSet group) {
            return cells.computeIfAbsent(group, g -> {
                groups.add(g);
                return groups.size() - 1;
            });
        }

        int cellOf(int group) {
            return cell(series.groups().get(group).atoms());
        }

        SuppressionProblem problem() {
            LinkedTable table = new LinkedTable(values(), equations());
            BitSet neverShown = (BitSet) unsafe.clone();
            neverShown.set(groups.size(), groups.size() + pieces.size());
            List<Integer> costs = IntStream.range(0, table.values().size())
                    .mapToObj(i -> open.get(i) ? table.values().get(i) + 1 : 0)
                    .toList();
            return new SuppressionProblem(table, primaries(table), costs, shown, neverShown);
        }

        private List<Integer> values() {
            List<Integer> values = new ArrayList<>();
            groups.forEach(g -> values.add(series.base().size(g)));
            pieces.forEach(p -> values.add(series.base().size(p)));
            return values;
        }

        private List<Equation> equations() {
            return IntStream.range(0, groups.size())
                    .mapToObj(g -> new Equation(g, piecesOf(groups.get(g))))
                    .toList();
        }

        private List<Integer> piecesOf(BitSet group) {
            return IntStream.range(0, pieces.size())
                    .filter(p -> Base.contains(group, pieces.get(p)))
                    .mapToObj(p -> groups.size() + p)
                    .toList();
        }

        private List<Primary> primaries(LinkedTable table) {
            return unsafe.stream()
                    .mapToObj(cell -> primary(cell, table.values().get(cell)))
                    .toList();
        }

        /** A small group may have anything from nobody to the threshold; a large one a threshold less. */
        private Primary primary(int cell, int n) {
            int threshold = rules.settings().minRespondents();
            return new Primary(cell, Math.max(0, n - threshold), Math.max(threshold, n));
        }
    }
}
