package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** A table of two single-choice items in one domain; rows and columns without an answer do not occur. */
final class CrossTable {
    private final PsuTable table;
    private final Domain domain;
    private final int row;
    private final int column;
    private final List<Statistic> cells = new ArrayList<>();
    private final List<Statistic> totals = new ArrayList<>();
    private final Sums everybody;
    private final List<String> rows;
    private final List<String> columns;

    CrossTable(PsuTable table, Domain domain, String row, String column) {
        this.table = table;
        this.domain = domain;
        this.row = table.atoms().indexOf(row);
        this.column = table.atoms().indexOf(column);
        this.everybody = table.cell(domain, this::answered, r -> true);
        this.rows = categories(this.row);
        this.columns = categories(this.column);
        for (String r : rows) {
            for (String c : columns) {
                Sums cell = table.cell(domain, this::answered, atoms -> isIn(atoms, r, c));
                cells.add(Statistic.mean(cell));
                totals.add(Statistic.total(cell));
            }
        }
    }

    private boolean answered(PsuRow atoms) {
        return atoms.atom().get(row).isPresent() && atoms.atom().get(column).isPresent();
    }

    private boolean isIn(PsuRow atoms, String r, String c) {
        return atoms.atom().get(row).filter(r::equals).isPresent()
                && atoms.atom().get(column).filter(c::equals).isPresent();
    }

    private List<String> categories(int atom) {
        boolean[] member = table.members(domain);
        var categories = new TreeSet<String>();
        for (int r = 0; r < member.length; r++) {
            PsuRow atoms = table.rows().get(r);
            if (member[r] && answered(atoms) && atoms.persons() > 0) {
                categories.add(atoms.atom().get(atom).orElseThrow());
            }
        }
        return List.copyOf(categories);
    }

    /** The tests; absent when fewer than two rows or columns have answers. */
    Optional<ChiSquare> test(Uncertainty uncertainty) {
        if (rows.size() < 2 || columns.size() < 2) {
            return Optional.empty();
        }
        double n = Total.of(everybody.n);
        double df = uncertainty.degreesOfFreedom(cells.getFirst(), cells.getFirst());
        double[] p = cells.stream().mapToDouble(Statistic::value).toArray();
        double w = Total.of(everybody.s0);
        RealMatrix v = covariance(cells, uncertainty);
        RealMatrix ofTotals = covariance(totals, uncertainty).scalarMultiply(1 / (w * w));
        var tests = new RaoScott(p, v, ofTotals, rows.size(), columns.size(), n, df).tests();
        return Optional.of(new ChiSquare(
                tests.get(0), tests.get(1), tests.get(2), tests.get(3), (int) n, rows, columns, counts(p)));
    }

    private static RealMatrix covariance(List<Statistic> cells, Uncertainty uncertainty) {
        RealMatrix v = new Array2DRowRealMatrix(cells.size(), cells.size());
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double covariance = uncertainty.covariance(cells.get(i), cells.get(j));
                v.setEntry(i, j, covariance);
                v.setEntry(j, i, covariance);
            }
        }
        return v;
    }

    private List<List<Double>> counts(double[] p) {
        double w = Total.of(everybody.s0);
        var counts = new ArrayList<List<Double>>();
        for (int r = 0; r < rows.size(); r++) {
            var ofRow = new ArrayList<Double>();
            for (int c = 0; c < columns.size(); c++) {
                ofRow.add(w * p[r * columns.size() + c]);
            }
            counts.add(List.copyOf(ofRow));
        }
        return List.copyOf(counts);
    }
}
