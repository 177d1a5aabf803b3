package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The weight of one person.
 *
 * @param base weight before calibration
 * @param g weight over base weight
 */
public record PersonWeight(double base, double g) {
    /** The weight after calibration. */
    public double weight() {
        return base * g;
    }

    /** @param table with the final weights; g depends on nothing but the columns by which its rows are told apart */
    static List<PersonWeight> of(Tabulator tabulator, Design design, PsuTable table) {
        var factors = new HashMap<List<Optional<String>>, Double>();
        double[] g = table.g();
        for (int r = 0; r < g.length; r++) {
            factors.put(table.rows().get(r).atom(), g[r]);
        }
        var sql = new Conditions(tabulator);
        var select = new ArrayList<String>();
        select.add(design.weight().map(sql::number).orElse("1"));
        table.atoms().forEach(column -> select.add(sql.text(column)));
        int columns = table.atoms().size();
        return tabulator.rows("SELECT " + String.join(", ", select) + " FROM " + tabulator.relation(), row -> {
            var atom = IntStream.rangeClosed(1, columns).mapToObj(row::text).toList();
            return new PersonWeight(row.number(0), factors.getOrDefault(atom, 1.0));
        });
    }
}
