package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Refuses margins that cannot belong to the answers (statistics.md, 5, "before solving"). */
final class MarginCheck {
    private static final double TOLERANCE = 0.005;

    private final PsuTable table;
    private final List<String> faults = new ArrayList<>();

    private MarginCheck(PsuTable table) {
        this.table = table;
    }

    /** Throws with all faults at once. */
    static void of(PsuTable table, Margins margins) {
        var check = new MarginCheck(table);
        margins.categorical().forEach(check::categories);
        margins.numeric().forEach(check::numbers);
        check.sums(margins.categorical());
        if (!check.faults.isEmpty()) {
            throw new UnusableDataException(check.faults);
        }
    }

    private void categories(Margins.Categorical margin) {
        Map<String, Double> answered = new TreeMap<>();
        int place = table.atoms().indexOf(margin.column());
        for (PsuRow row : table.rows()) {
            String category = row.atom().get(place).orElse("");
            answered.merge(category, row.weight(), Double::sum);
        }
        String of = " of " + margin.column() + " ";
        answered.forEach((category, weight) -> {
            if (weight > 0 && margin.totals().getOrDefault(category, 0.0) <= 0) {
                String name = category.isEmpty() ? "Rows without a value" : "Category " + category;
                faults.add(name + of + "have answers but no population total. Add it, or merge the category.");
            }
        });
        margin.totals().forEach((category, total) -> {
            if (total > 0 && answered.getOrDefault(category, 0.0) <= 0) {
                faults.add("Category " + category + of
                        + "has a population total but no answers. Check its code, or merge it with another.");
            }
        });
    }

    private void numbers(Margins.Numeric margin) {
        int place = table.atoms().indexOf(margin.column());
        boolean anyMissing = table.rows().stream()
                .anyMatch(row ->
                        row.atom().get(place).filter(MarginCheck::isNumber).isEmpty());
        if (anyMissing) {
            faults.add("Column " + margin.column() + " has rows without a number, so it cannot serve as a margin. "
                    + "Fill it in, or leave the margin out.");
        }
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?");
    }

    private void sums(List<Margins.Categorical> margins) {
        for (int i = 1; i < margins.size(); i++) {
            double first = margins.getFirst().sum();
            double other = margins.get(i).sum();
            if (Math.abs(other - first) > TOLERANCE * first) {
                faults.add(
                        "The totals of " + margins.get(i).column() + " add up to " + Words.number(other) + ", those of "
                                + margins.getFirst().column() + " to " + Words.number(first)
                                + ". They describe one population: make them equal.");
            }
        }
    }
}
