package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one query behind every figure: sums for each stratum, primary sampling unit and atom (combination of the values
 * by which domains are told apart), in one scan. The source is statistics.md, 2.1.
 */
final class PsuQuery {
    private final Tabulator tabulator;
    private final Design design;
    private final List<String> atoms;
    private final List<String> bases = new ArrayList<>();
    private final List<Integer> baseOf = new ArrayList<>();
    private final List<Variable> variables;
    private final Conditions sql;

    PsuQuery(Tabulator tabulator, Design design, List<Variable> variables, Set<String> atoms) {
        this.tabulator = tabulator;
        this.design = design;
        this.variables = variables;
        this.atoms = List.copyOf(new LinkedHashSet<>(atoms));
        this.sql = new Conditions(tabulator);
        for (Variable variable : variables) {
            String base = sql.base(variable);
            if (!bases.contains(base)) {
                bases.add(base);
            }
            baseOf.add(bases.indexOf(base));
        }
    }

    List<String> atoms() {
        return atoms;
    }

    /** Which of the distinct bases belongs to a variable. */
    int baseOf(int variable) {
        return baseOf.get(variable);
    }

    List<PsuRow> run() {
        return tabulator.rows(text(), this::read);
    }

    private PsuRow read(Tabulator.Row row) {
        int keys = 2 + atoms.size();
        var values = IntStream.range(2, keys).mapToObj(row::text).toList();
        double[] sums = IntStream.range(keys, keys + PsuRow.FIXED + 2 * bases.size() + 3 * variables.size())
                .mapToDouble(row::number)
                .toArray();
        return new PsuRow(row.text(0).orElse(""), row.text(1).orElse(""), values, sums, bases.size());
    }

    /** Sums over conditions that are computed once; whole numbers and masks, so that the order of rows does not matter. */
    String text() {
        double largest = largest("w");
        var weight = ExactSum.upTo(largest);
        var square = ExactSum.upTo(largest * largest);
        var select = new ArrayList<String>();
        select.add("h");
        select.add("c");
        IntStream.range(0, atoms.size()).forEach(i -> select.add("a" + i));
        select.addAll(List.of("coalesce(min(f), 0)", "coalesce(max(f), 0)"));
        select.addAll(List.of("count_if(w > 0)", weight.sum("i"), square.sum(square.whole("w * w"))));
        select.addAll(List.of("min(w) FILTER (w > 0)", "max(w)"));
        for (int b = 0; b < bases.size(); b++) {
            select.addAll(List.of("count_if(b" + b + ")", weight.sumWhere("b" + b, "i")));
        }
        for (int v = 0; v < variables.size(); v++) {
            select.addAll(variables.get(v) instanceof Variable.Amount ? amount(v, largest) : share(v, weight));
        }
        String groups = IntStream.rangeClosed(1, 2 + atoms.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return "SELECT " + String.join(", ", select) + " FROM (" + answers(weight.whole(weight())) + ") GROUP BY "
                + groups;
    }

    private double largest(String number) {
        String sql = "SELECT max(abs(" + number + ")) FROM (" + answers("0") + ")";
        return tabulator.rows(sql, row -> row.number(0)).getFirst();
    }

    private List<String> share(int v, ExactSum weight) {
        String said = "y" + v + " AND b" + baseOf.get(v);
        return List.of("count_if(" + said + ")", weight.sumWhere(said, "i"), "0");
    }

    private List<String> amount(int v, double largestWeight) {
        String y = "y" + v;
        double largest = largest(y);
        return List.of(
                amount(v, y, largest),
                amount(v, "w * " + y, largestWeight * largest),
                amount(v, "w * " + y + " * " + y, largestWeight * largest * largest));
    }

    private String amount(int v, String number, double largest) {
        var sum = ExactSum.upTo(largest);
        return sum.sum("CASE WHEN b" + baseOf.get(v) + " THEN " + sum.whole(number) + " ELSE 0 END");
    }

    private String weight() {
        return design.weight().map(sql::number).orElse("CAST(1 AS DOUBLE)");
    }

    /** @param whole the weight as a whole number, i */
    private String answers(String whole) {
        var select = new ArrayList<String>();
        select.add(design.strata().map(sql::text).orElse("''") + " AS h");
        select.add(unit() + " AS c");
        for (int i = 0; i < atoms.size(); i++) {
            select.add(sql.text(atoms.get(i)) + " AS a" + i);
        }
        select.add(weight() + " AS w");
        select.add(whole + " AS i");
        select.add(design.fpc().map(sql::number).orElse("CAST(NULL AS DOUBLE)") + " AS f");
        for (int b = 0; b < bases.size(); b++) {
            select.add("(" + weight() + " > 0 AND " + bases.get(b) + ") AS b" + b);
        }
        for (int v = 0; v < variables.size(); v++) {
            select.add(sql.value(variables.get(v)) + " AS y" + v);
        }
        return "SELECT " + String.join(", ", select) + " FROM " + tabulator.relation();
    }

    /** A person without a cluster is a unit alone; NUL keeps the number apart from names. */
    private String unit() {
        String alone = "(chr(1) || CAST(row_number() OVER () AS VARCHAR))";
        return design.cluster().map(c -> "coalesce(" + sql.text(c) + ", '')").orElse(alone);
    }
}
