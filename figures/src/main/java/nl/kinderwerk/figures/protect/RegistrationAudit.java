package nl.kinderwerk.figures.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The attacker's programme on counts of registrations (statistics.md, 9.4 step 9): every published count is known to
 * within the rounding, every cell is the sum of the same pieces, over months, areas, aims, totals and versions together.
 */
public final class RegistrationAudit {
    private final RegistrationCells cells;
    private final RegistrationRules rules;

    RegistrationAudit(RegistrationCells cells, RegistrationRules rules) {
        this.cells = cells;
        this.rules = rules;
    }

    /**
     * A protected cell of which the others tell too much.
     *
     * @param insider organisation that knows its own registrations and works it out; absent when anybody can
     * @param known between which counts it must lie
     * @param uncertain what should have stayed possible
     */
    public record Leak(RegistrationEntry entry, Optional<String> insider, Interval known, Interval uncertain) {
        /** Whether another leak of the same cell tells as much or more. */
        private boolean addsNothingTo(Leak other) {
            return entry.isOfTheSame(other.entry)
                    && insider.equals(other.insider)
                    && known.covers(other.known.low(), other.known.high());
        }

        /** One sentence for the restricted report. */
        public String sentence() {
            return entry.key() + ": between " + known.low() + " and " + known.high()
                    + insider.map(o -> " for who works at " + o).orElse("") + "; everything from " + uncertain.low()
                    + " to " + uncertain.high() + " must stay possible.";
        }
    }

    /**
     * Every protected cell that is given away once more is published: what was published before cannot be taken back, so
     * an edition is judged by what it adds.
     *
     * @param past what was published before
     * @param added what is published now
     */
    public static List<Leak> leaks(
            Collection<RegistrationEntry> past, Collection<RegistrationEntry> added, RegistrationRules rules) {
        List<RegistrationEntry> all = new ArrayList<>(past);
        all.addAll(added);
        List<Leak> leaks = leaks(all, rules);
        if (leaks.isEmpty()) {
            return leaks;
        }
        List<RegistrationEntry> silent = new ArrayList<>(past);
        added.forEach(e -> silent.add(e.isShown() ? e.withheld() : e));
        List<Leak> before = leaks(silent, rules);
        return leaks.stream()
                .filter(leak -> before.stream().noneMatch(leak::addsNothingTo))
                .toList();
    }

    private static List<Leak> leaks(Collection<RegistrationEntry> entries, RegistrationRules rules) {
        RegistrationAudit audit = new RegistrationAudit(new RegistrationCells(entries), rules);
        return Stream.concat(
                        Stream.of(Optional.<String>empty()), audit.insiders().map(Optional::of))
                .flatMap(insider -> IntStream.range(0, entries.size())
                        .mapToObj(e -> audit.leak(e, insider))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** Organisations with a withheld cell of their own: two of these may not protect each other alone. */
    private Stream<String> insiders() {
        return cells.entries().stream()
                .filter(e -> e.uncertain().isPresent() && e.organisations().size() == 1)
                .flatMap(e -> e.organisations().stream())
                .distinct()
                .sorted();
    }

    private Optional<Leak> leak(int number, Optional<String> insider) {
        RegistrationEntry entry = cells.entries().get(number);
        boolean own =
                insider.filter(o -> entry.organisations().equals(Set.of(o))).isPresent();
        if (own || entry.uncertain().isEmpty() && (insider.isPresent() || !isSmall(entry))) {
            return Optional.empty();
        }
        Interval known = known(number, insider);
        Interval uncertain = entry.uncertain().orElseGet(() -> new Interval(known.low(), known.low() + rules.base()));
        return known.covers(uncertain.low(), uncertain.high())
                ? Optional.empty()
                : Optional.of(new Leak(entry, insider, known, uncertain));
    }

    /** A small count stays one when it is withheld. */
    private boolean isSmall(RegistrationEntry entry) {
        return entry.shown() instanceof RegistrationCount.RolledUp
                || entry.shown() instanceof RegistrationCount.Few
                || entry.protectsAnother() && entry.count() < rules.minAttendance();
    }

    private Interval known(int entry, Optional<String> insider) {
        LinearProgram programme = new LinearProgram();
        List<Integer> pieces = cells.attendances().stream()
                .map(p -> programme.variable(0, Double.POSITIVE_INFINITY, false))
                .toList();
        for (int e = 0; e < cells.entries().size(); e++) {
            restrict(programme, sum(e, pieces), known(cells.entries().get(e), insider));
        }
        Map<Integer, Integer> target = sum(entry, pieces);
        double low = programme.lowest(target).orElseThrow().value();
        return new Interval(low, programme.highest(target).orElseThrow().value());
    }

    private Interval known(RegistrationEntry entry, Optional<String> insider) {
        boolean own =
                insider.filter(o -> entry.organisations().equals(Set.of(o))).isPresent();
        return own ? new Interval(entry.count(), entry.count()) : rules.known(entry.shown());
    }

    private Map<Integer, Integer> sum(int entry, List<Integer> pieces) {
        Map<Integer, Integer> sum = new HashMap<>();
        cells.piecesOf(entry).forEach(p -> sum.put(pieces.get(p), 1));
        return sum;
    }

    /** As an equation with the count itself as unknown: such programmes are solved quickest. */
    private static void restrict(LinearProgram programme, Map<Integer, Integer> sum, Interval known) {
        if (!sum.isEmpty() && known.high() < Double.POSITIVE_INFINITY) {
            Map<Integer, Integer> terms = new HashMap<>(sum);
            terms.put(programme.variable(known.low(), known.high(), false), -1);
            programme.equal(terms, 0);
        }
    }

    /** The entries that have, directly or through others, registrations in common with those given. */
    static List<RegistrationEntry> linked(Collection<RegistrationEntry> all, Collection<RegistrationEntry> with) {
        List<RegistrationEntry> linked = new ArrayList<>();
        List<RegistrationEntry> left = new ArrayList<>(all);
        Set<String> units = new HashSet<>();
        with.forEach(e -> units.addAll(e.units().keySet()));
        boolean grown = true;
        while (grown) {
            List<RegistrationEntry> found = left.stream()
                    .filter(e -> e.units().keySet().stream().anyMatch(units::contains))
                    .toList();
            found.forEach(e -> units.addAll(e.units().keySet()));
            linked.addAll(found);
            left.removeAll(found);
            grown = !found.isEmpty();
        }
        return linked;
    }
}
