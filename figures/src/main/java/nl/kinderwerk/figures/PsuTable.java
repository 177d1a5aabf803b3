package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The PSU table: enough for every estimate and its variance (statistics.md, 2.1). The atoms are added up to domains
 * here, so that overlapping domains need no further scan.
 */
final class PsuTable {
    private final Sample sample;
    private final PsuQuery query;
    private final List<PsuRow> rows;
    private final int[] unitOf;
    private final int[] stratumOf;
    private final double[] g;
    private final Map<Variable, Integer> places = new HashMap<>();
    private final Map<Domain, boolean[]> members = new HashMap<>();

    private PsuTable(PsuQuery query, List<PsuRow> rows, List<Variable> variables) {
        this.query = query;
        this.rows = rows;
        this.sample = Sample.of(rows);
        this.unitOf = unitsOf(rows, sample);
        this.stratumOf = Arrays.stream(unitOf)
                .map(unit -> sample.units().get(unit).stratum())
                .toArray();
        this.g = new double[rows.size()];
        Arrays.fill(g, 1);
        for (int v = 0; v < variables.size(); v++) {
            places.put(variables.get(v), v);
        }
    }

    private PsuTable(PsuTable table, double[] g) {
        this.query = table.query;
        this.rows = table.rows;
        this.sample = table.sample;
        this.unitOf = table.unitOf;
        this.stratumOf = table.stratumOf;
        this.g = g.clone();
        this.places.putAll(table.places);
        this.members.putAll(table.members);
    }

    /**
     * @param besides columns by which rows are told apart beside those of the domains
     * @throws UnusableDataException when the design columns cannot be used
     */
    static PsuTable of(
            Tabulator tabulator,
            Design design,
            Collection<? extends Variable> variables,
            Collection<Domain> domains,
            Set<String> besides) {
        var distinct = List.<Variable>copyOf(new LinkedHashSet<>(variables));
        var atoms = domains.stream()
                .flatMap(d -> d.conditions().stream())
                .map(Condition::column)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        atoms.addAll(besides);
        DesignCheck.of(tabulator, design, distinct, atoms);
        var query = new PsuQuery(tabulator, design, distinct, atoms);
        var rows = new ArrayList<>(query.run());
        rows.sort(PsuRow.ORDER);
        return new PsuTable(query, rows, distinct);
    }

    private static int[] unitsOf(List<PsuRow> rows, Sample sample) {
        int[] units = new int[rows.size()];
        int unit = 0;
        for (int r = 0; r < units.length; r++) {
            while (!sample.units().get(unit).name().equals(rows.get(r).unit())) {
                unit++;
            }
            units[r] = unit;
        }
        return units;
    }

    Sample sample() {
        return sample;
    }

    List<PsuRow> rows() {
        return rows;
    }

    int unitOf(int row) {
        return unitOf[row];
    }

    List<String> atoms() {
        return query.atoms();
    }

    /** Which rows belong to a domain. */
    boolean[] members(Domain domain) {
        return members.computeIfAbsent(domain, this::membership);
    }

    private boolean[] membership(Domain domain) {
        boolean[] member = new boolean[rows.size()];
        for (int r = 0; r < member.length; r++) {
            var atom = rows.get(r).atom();
            member[r] = domain.conditions().stream()
                    .allMatch(c -> atom.get(atoms().indexOf(c.column()))
                            .filter(c.in()::contains)
                            .isPresent());
        }
        return member;
    }

    /** The sums with final weights: those of the file, or calibrated. */
    Sums sums(Variable variable, Domain domain) {
        int v = Objects.requireNonNull(places.get(variable));
        int base = query.baseOf(v);
        boolean amount = variable instanceof Variable.Amount;
        boolean[] member = members(domain);
        var sums = new Sums(member.length);
        for (int r = 0; r < member.length; r++) {
            if (member[r]) {
                PsuRow row = rows.get(r);
                sums.n[r] = row.n(base);
                sums.x[r] = row.x(v);
                sums.s0[r] = g[r] * row.s0(base);
                sums.s1[r] = g[r] * row.s1(v);
                sums.s2[r] = g[r] * (amount ? row.s2(v) : row.s1(v));
            }
        }
        return sums;
    }

    /** One cell of a table of columns that tell the rows apart: the share of the domain for whom {@code cell} holds. */
    Sums cell(Domain domain, Predicate<PsuRow> base, Predicate<PsuRow> cell) {
        boolean[] member = members(domain);
        var sums = new Sums(member.length);
        for (int r = 0; r < member.length; r++) {
            PsuRow row = rows.get(r);
            if (member[r] && base.test(row)) {
                double inCell = cell.test(row) ? 1 : 0;
                sums.n[r] = row.persons();
                sums.x[r] = inCell * row.persons();
                sums.s0[r] = g[r] * row.weight();
                sums.s1[r] = inCell * g[r] * row.weight();
                sums.s2[r] = sums.s1[r];
            }
        }
        return sums;
    }

    /** Number of units with a member of either domain. */
    int units(Statistic a, Statistic b) {
        return present(a, b, unitOf).cardinality();
    }

    /** Strata with a member of either domain. */
    BitSet strata(Statistic a, Statistic b) {
        return present(a, b, stratumOf);
    }

    BitSet allStrata() {
        var all = new BitSet();
        all.set(0, sample.strata().size());
        return all;
    }

    private static BitSet present(Statistic a, Statistic b, int[] placeOf) {
        var present = new BitSet();
        for (int r = 0; r < placeOf.length; r++) {
            if (a.hasMember(r) || b.hasMember(r)) {
                present.set(placeOf[r]);
            }
        }
        return present;
    }

    /** The final weight over the weight of the file, for each row. */
    double[] g() {
        return g.clone();
    }

    /** The same table with other final weights. */
    PsuTable weighted(double[] factors) {
        return new PsuTable(this, factors);
    }
}
