package nl.kinderwerk.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The front door: estimates with margins from one relation of answers and its design. What leaves the house goes
 * through {@link #publish}; the other methods give exact numbers to researchers and checks.
 */
public final class Figures {
    private final Tabulator tabulator;
    private final Design design;

    private Figures(Tabulator tabulator, Design design) {
        this.tabulator = tabulator;
        this.design = design;
    }

    /** Figures of the answers that a tabulator holds, drawn as the design says. */
    public static Figures of(Tabulator tabulator, Design design) {
        return new Figures(tabulator, design);
    }

    /**
     * Estimates every indicator of every question in every domain, in that order, from one scan.
     *
     * @throws UnusableDataException when columns are missing or the design cannot be meant
     */
    public List<Estimate> estimate(List<Question> questions, List<Domain> domains, Interval interval) {
        var indicators =
                questions.stream().flatMap(q -> q.indicators().stream()).toList();
        Estimator estimator = estimator(indicators, domains);
        var estimates = new ArrayList<Estimate>();
        for (Indicator indicator : indicators) {
            for (Domain domain : domains) {
                estimates.add(estimator.proportion(indicator, domain, interval));
            }
        }
        return estimates;
    }

    /** The mean of a column of numbers in each domain, with the 95% interval. */
    public List<Estimate> means(String column, List<Domain> domains) {
        Variable amount = Variable.Amount.of(column);
        Estimator estimator = estimator(List.of(amount), domains);
        return domains.stream().map(d -> estimator.mean(amount, column, d)).toList();
    }

    /** Protects and rounds everything a plan wants to show, at once (statistics.md, 9). */
    public Publication publish(Plan plan) {
        return Publisher.publish(plan, tabulator, design);
    }

    private Estimator estimator(Collection<? extends Variable> variables, List<Domain> domains) {
        PsuTable table = PsuTable.of(tabulator, design, variables, domains, Set.of());
        return new Estimator(table, Uncertainty.of(table, design), design.sampling());
    }
}
