package nl.kinderwerk.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kinderwerk.figures.protect.Issue;
import nl.kinderwerk.figures.protect.Ledger;

/** Estimates a plan, asks protection once what may be shown, and only then makes cells. */
final class Publisher {
    private static final double LEVEL = 0.95;

    private final Plan plan;
    private final Tabulator tabulator;
    private final Design design;
    private final Weighting weighting;
    private final List<Domain> domains;
    private final List<Indicator> indicators;

    private Publisher(Plan plan, Tabulator tabulator, Design design, Weighting weighting) {
        this.plan = plan;
        this.tabulator = tabulator;
        this.design = design;
        this.weighting = weighting;
        this.domains = plan.places().stream().map(Plan.Place::domain).toList();
        this.indicators =
                plan.questions().stream().flatMap(q -> q.indicators().stream()).toList();
    }

    static Published publish(
            Plan plan, Issue issue, Ledger ledger, Tabulator tabulator, Design design, Weighting weighting) {
        return new Publisher(plan, tabulator, design, weighting).publish(issue, ledger);
    }

    private Published publish(Issue issue, Ledger ledger) {
        Weighted weighted = weighting.of(tabulator, design, indicators, domains, Set.of());
        PsuTable table = weighted.table();
        PlannedProtection protection = PlannedProtection.of(plan, persons(table), issue, ledger);
        Map<String, Evidence> figures = figures(weighted, protection);
        protection.enter(issue, ledger);
        return new Published(new ProtectedFigures(figures, weighted.uncertainty(), table), protection.report());
    }

    private Map<String, Evidence> figures(Weighted weighted, Protection protection) {
        PsuTable table = weighted.table();
        Estimator estimator = new Estimator(table, weighted.uncertainty(), design.sampling(), LEVEL);
        var figures = new TreeMap<String, Evidence>();
        for (Question question : plan.questions()) {
            for (Domain domain : domains) {
                figures.put(
                        Evidence.key(question.id(), domain.id()), evidence(estimator, protection, question, domain));
            }
        }
        return figures;
    }

    private static Evidence evidence(Estimator estimator, Protection protection, Question question, Domain domain) {
        var exact = question.indicators().stream()
                .map(i -> estimator.proportion(i, domain, Interval.KG_NCHS))
                .toList();
        var cells = question.indicators().stream()
                .map(i -> protection
                        .hides(question, i, domain)
                        .map(why -> Cell.hidden(i.option(), why))
                        .orElseGet(() ->
                                Rounding.cell(exact.get(question.indicators().indexOf(i)))))
                .toList();
        return new Evidence(question, domain, new Figure(question.id(), domain.id(), cells), exact);
    }

    /** The table by organisation and respondent, as far as the plan names them and the PSU table does not have them. */
    private PsuTable persons(PsuTable table) {
        boolean byOrganisation =
                plan.organisation().isEmpty() || plan.organisation().equals(design.cluster());
        if (byOrganisation && plan.respondent().isEmpty()) {
            return table;
        }
        var unweighted = new Design(
                design.weight(),
                Optional.empty(),
                plan.organisation(),
                Optional.empty(),
                SinglePsu.CERTAINTY,
                design.sampling());
        return PsuTable.of(
                tabulator,
                unweighted,
                indicators,
                domains,
                plan.respondent().map(Set::of).orElse(Set.of()));
    }
}
