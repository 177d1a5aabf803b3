package nl.kinderwerk.figures.protect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Cells of registrations, published or about to be, and what they are made of: pieces that no cell cuts in two. A count
 * that was corrected is another piece than it was.
 */
final class RegistrationCells {
    private final List<RegistrationEntry> entries;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<BitSet> groups;
    private final List<BitSet> pieces;

    RegistrationCells(Collection<RegistrationEntry> entries) {
        this.entries = List.copyOf(entries);
        Map<Map.Entry<String, Integer>, Integer> numbers = new LinkedHashMap<>();
        this.groups = this.entries.stream().map(e -> group(e, numbers)).toList();
        this.pieces = Base.pieces(groups.stream().distinct().toList());
    }

    private BitSet group(RegistrationEntry entry, Map<Map.Entry<String, Integer>, Integer> numbers) {
        BitSet group = new BitSet();
        new TreeMap<>(entry.units())
                .entrySet()
                .forEach(unit -> group.set(numbers.computeIfAbsent(unit, u -> {
                    sizes.add(u.getValue());
                    return sizes.size() - 1;
                })));
        return group;
    }

    List<RegistrationEntry> entries() {
        return entries;
    }

    /** What the entry is the sum of, by the number of the piece. */
    List<Integer> piecesOf(int entry) {
        return IntStream.range(0, pieces.size())
                .filter(p -> Base.contains(groups.get(entry), pieces.get(p)))
                .boxed()
                .toList();
    }

    List<BitSet> groups() {
        return groups;
    }

    /** The true attendance of each piece. */
    List<Integer> attendances() {
        return pieces.stream().map(p -> p.stream().map(sizes::get).sum()).toList();
    }

    /** The sums of what was registered in one cell that the rules look at; no count is 0. */
    static RegisteredCell sums(List<Registered> registered, String salt) {
        Map<String, Integer> sessions = new TreeMap<>();
        Map<String, Integer> organisations = new TreeMap<>();
        BigInteger keys = BigInteger.ZERO;
        for (Registered r : registered) {
            sessions.merge(r.session(), r.attendance(), Integer::sum);
            organisations.merge(r.organisation(), r.attendance(), Integer::sum);
            keys = keys.add(BigInteger.valueOf(CellKey.ofRecord(salt, r.id())));
        }
        int largest = sessions.values().stream().mapToInt(n -> n).max().orElse(0);
        return new RegisteredCell(keys, largest, organisations);
    }
}
