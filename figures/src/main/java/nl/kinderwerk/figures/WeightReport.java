package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a calibration did, in figures and in sentences (statistics.md, 5).
 *
 * @param margins each category before and after
 * @param weights the summary
 * @param warnings what a researcher should look at
 */
public record WeightReport(List<Margin> margins, WeightSummary weights, List<String> warnings) {
    private static final int FEW = 20;
    private static final double LARGE_DEFF = 1.5;

    public WeightReport {
        margins = List.copyOf(margins);
        warnings = List.copyOf(warnings);
    }

    /**
     * A category of a margin.
     *
     * @param respondents unweighted
     * @param before Σ w before
     * @param after Σ w after
     * @param population as given
     */
    public record Margin(
            String variable, String category, int respondents, double before, double after, double population) {}

    static WeightReport of(PsuTable table, Margins wanted) {
        var margins = new ArrayList<Margin>();
        wanted.categorical()
                .forEach(m -> new TreeMap<>(m.totals())
                        .forEach((category, total) -> margins.add(margin(table, m.column(), category, total))));
        var weights = WeightSummary.of(table);
        return new WeightReport(margins, weights, warnings(wanted, margins, weights));
    }

    private static Margin margin(PsuTable table, String column, String category, double population) {
        int place = table.atoms().indexOf(column);
        double[] g = table.g();
        double persons = 0;
        double before = 0;
        double after = 0;
        for (int r = 0; r < g.length; r++) {
            PsuRow row = table.rows().get(r);
            if (row.atom().get(place).filter(category::equals).isPresent()) {
                persons += row.persons();
                before += row.weight();
                after += g[r] * row.weight();
            }
        }
        return new Margin(column, category, (int) persons, before, after, population);
    }

    private static List<String> warnings(Margins wanted, List<Margin> margins, WeightSummary weights) {
        var warnings = new ArrayList<String>();
        for (Margins.Categorical m : wanted.categorical()) {
            double first = wanted.categorical().getFirst().sum();
            if (Math.abs(m.sum() / first - 1) >= 1e-12) {
                warnings.add("The totals of " + m.column() + " were rescaled from " + Words.number(m.sum()) + " to "
                        + Words.number(first) + ".");
            }
        }
        margins.stream()
                .filter(m -> m.respondents() < FEW)
                .map(m -> "Category " + m.category() + " of " + m.variable() + " has " + m.respondents()
                        + " respondents, fewer than " + FEW + ". Think of merging it.")
                .forEach(warnings::add);
        if (weights.kishDeff() > LARGE_DEFF) {
            warnings.add("The weights differ much: Kish deff " + Words.number(weights.kishDeff()) + " is above "
                    + LARGE_DEFF + ".");
        }
        return warnings;
    }

    /** The report as lines of text. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        margins.forEach(m -> lines.add(m.variable() + " " + m.category() + ": " + m.respondents() + " respondents, "
                + Words.number(m.before()) + " before, " + Words.number(m.after()) + " after, population "
                + Words.number(m.population())));
        lines.add("g from " + Words.number(weights.smallestG()) + " to " + Words.number(weights.largestG()));
        lines.add("kishDeff " + Words.number(weights.kishDeff()) + ", kishN " + Words.number(weights.kishN()));
        warnings.forEach(warning -> lines.add("Warning: " + warning));
        return lines;
    }

    /** Throws when the weights differ more than a design effect allows. */
    public void refuseAbove(double mostDeff) {
        if (weights.kishDeff() > mostDeff) {
            throw new UnusableDataException("The weights differ too much: Kish deff " + Words.number(weights.kishDeff())
                    + " is above " + Words.number(mostDeff)
                    + ". Merge small categories, use fewer margins, or accept more with --max-deff.");
        }
    }
}
