package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.protect.LinkedTable.Equation;
import nl.kinderwerk.figures.protect.SuppressionProblem.Primary;

/**
 * Counts of registrations as a suppression problem (statistics.md, 9.5): a cell for each distinct set of registrations
 * and one for each piece. Rounded counts are taken as exact, which is the stronger attacker.
 */
final class RegistrationTable {
    private final List<RegistrationEntry> past;
    private final List<RegistrationEntry> added;
    private final RegistrationCells cells;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<Integer> entryOf = new ArrayList<>();

    RegistrationTable(List<RegistrationEntry> past, List<RegistrationEntry> added) {
        this.past = past;
        this.added = added;
        List<RegistrationEntry> all = new ArrayList<>(past);
        all.addAll(added);
        this.cells = new RegistrationCells(all);
        for (int e = 0; e < all.size(); e++) {
            int entry = e;
            numbers.computeIfAbsent(cells.groups().get(e), g -> {
                entryOf.add(entry);
                return entryOf.size() - 1;
            });
        }
    }

    private int cell(int entry) {
        return numbers.getOrDefault(cells.groups().get(entry), -1);
    }

    SuppressionProblem problem() {
        List<Integer> values = new ArrayList<>();
        entryOf.forEach(e -> values.add(cells.entries().get(e).count()));
        values.addAll(cells.attendances());
        List<Equation> equations = IntStream.range(0, entryOf.size())
                .mapToObj(c -> new Equation(
                        c,
                        cells.piecesOf(entryOf.get(c)).stream()
                                .map(p -> entryOf.size() + p)
                                .toList()))
                .toList();
        BitSet fixed = shown(0, past.size());
        BitSet open = Base.minus(shown(past.size(), cells.entries().size()), fixed);
        BitSet neverShown = Base.minus(Base.minus(all(), fixed), open);
        List<Primary> primaries = primaries(neverShown);
        neverShown.set(entryOf.size(), values.size());
        List<Integer> costs = IntStream.range(0, values.size())
                .mapToObj(c -> open.get(c) ? values.get(c) + 1 : 0)
                .toList();
        return new SuppressionProblem(new LinkedTable(values, equations), primaries, costs, fixed, neverShown);
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, entryOf.size());
        return all;
    }

    private BitSet shown(int from, int to) {
        BitSet shown = new BitSet();
        IntStream.range(from, to).filter(e -> cells.entries().get(e).isShown()).forEach(e -> shown.set(cell(e)));
        return shown;
    }

    private List<Primary> primaries(BitSet hidden) {
        Map<Integer, Primary> primaries = new HashMap<>();
        for (int e = 0; e < cells.entries().size(); e++) {
            Optional<Interval> uncertain = cells.entries().get(e).uncertain();
            if (uncertain.isPresent() && hidden.get(cell(e))) {
                Interval wide = uncertain.get();
                primaries.put(
                        cell(e), new Primary(cell(e), (int) Math.floor(wide.low()), (int) Math.ceil(wide.high())));
            }
        }
        return List.copyOf(primaries.values());
    }

    /** The added entries with what the pattern withholds. */
    List<RegistrationEntry> apply(Pattern pattern) {
        return IntStream.range(0, added.size())
                .mapToObj(a -> pattern.withheld().get(cell(past.size() + a))
                                && added.get(a).isShown()
                        ? added.get(a).withheld()
                        : added.get(a))
                .toList();
    }
}
