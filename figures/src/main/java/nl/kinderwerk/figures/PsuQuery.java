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
        double[] sums = IntStream.range(keys, keys + PsuRow.FIXED + 3 * (bases.size() + variables.size()))
                .mapToDouble(row::number)
                .toArray();
        return new PsuRow(row.text(0).orElse(""), row.text(1).orElse(""), values, sums, bases.size());
    }

    /**
     * Sums of CASE over a select that is computed once: DuckDB evaluates the condition of every FILTER apart, which made
     * the query of a whole study ten times slower.
     */
    String text() {
        var select = new ArrayList<String>();
        select.add("h");
        select.add("c");
        IntStream.range(0, atoms.size()).forEach(i -> select.add("a" + i));
        select.addAll(List.of("coalesce(min(f), 0)", "coalesce(max(f), 0)"));
        select.addAll(List.of(count("w > 0"), "coalesce(sum(w), 0)", "coalesce(sum(w * w), 0)"));
        select.addAll(List.of("min(CASE WHEN w > 0 THEN w END)", "max(w)"));
        for (int b = 0; b < bases.size(); b++) {
            select.addAll(List.of(count("b" + b), sum("b" + b, "w"), sum("b" + b, "w * w")));
        }
        for (int v = 0; v < variables.size(); v++) {
            addSums(select, v);
        }
        String groups = IntStream.rangeClosed(1, 2 + atoms.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return "WITH answers AS MATERIALIZED (" + answers() + ") SELECT " + String.join(", ", select)
                + " FROM answers GROUP BY " + groups;
    }

    private void addSums(List<String> select, int v) {
        String base = "b" + baseOf.get(v);
        String y = "y" + v;
        if (variables.get(v) instanceof Variable.Amount) {
            select.addAll(List.of(sum(base, y), sum(base, "w * " + y), sum(base, "w * " + y + " * " + y)));
        } else {
            select.addAll(List.of(count(y + " AND " + base), sum(y + " AND " + base, "w"), "0"));
        }
    }

    private static String count(String condition) {
        return sum(condition, "1");
    }

    private static String sum(String condition, String value) {
        return "sum(CASE WHEN " + condition + " THEN " + value + " ELSE 0 END)";
    }

    private String answers() {
        var select = new ArrayList<String>();
        select.add(design.strata().map(sql::text).orElse("''") + " AS h");
        select.add(unit() + " AS c");
        for (int i = 0; i < atoms.size(); i++) {
            select.add(sql.text(atoms.get(i)) + " AS a" + i);
        }
        String weight = design.weight().map(sql::number).orElse("CAST(1 AS DOUBLE)");
        select.add(weight + " AS w");
        select.add(design.fpc().map(sql::number).orElse("CAST(NULL AS DOUBLE)") + " AS f");
        for (int b = 0; b < bases.size(); b++) {
            select.add("(" + weight + " > 0 AND " + bases.get(b) + ") AS b" + b);
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
