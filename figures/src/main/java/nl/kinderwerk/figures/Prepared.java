package nl.kinderwerk.figures;

import java.util.LinkedHashMap;
import java.util.Optional;

/** Answers and design with what follows from the design itself: base weights of two stages, fpc under nonresponse. */
record Prepared(Tabulator answers, Design design) {
    private static final String WEIGHT = "base weight";
    private static final String POPULATION = "population under nonresponse";

    static Prepared of(Tabulator answers, Design design) {
        var added = new LinkedHashMap<String, String>();
        Optional<String> weight = design.weight();
        if (weight.isEmpty() && design.second().isPresent() && design.fpc().isPresent()) {
            added.put(WEIGHT, weight(answers, design, design.second().get()));
            weight = Optional.of(WEIGHT);
        }
        Optional<String> fpc = design.fpc();
        if (fpc.isPresent() && design.workers().isPresent()) {
            DesignCheck.ofColumns(answers, design);
            added.put(POPULATION, population(answers, design, design.workers().get()));
            fpc = Optional.of(POPULATION);
        }
        return added.isEmpty()
                ? new Prepared(answers, design)
                : new Prepared(new ExtendedTabulator(answers, added), design.with(weight, fpc));
    }

    /** (N/n) · (M_c/m_c): units of the stratum over those drawn, times members of the unit over those drawn. */
    private static String weight(Tabulator answers, Design design, Design.SecondStage stage) {
        String stratum = design.strata().map(answers::quoted).orElse("1");
        String unit = design.cluster().map(answers::quoted).orElse("1");
        String units = "count(DISTINCT " + unit + ") OVER (PARTITION BY " + stratum + ")";
        String members = "count(DISTINCT " + answers.quoted(stage.cluster()) + ") OVER (PARTITION BY " + stratum + ", "
                + unit + ")";
        var sql = new Conditions(answers);
        return sql.number(design.fpc().orElseThrow()) + " / " + units + " * " + sql.number(stage.fpc()) + " / "
                + members;
    }

    /**
     * N_h := n_h/f_h with f_h = min(n_h/N_h, respondents_h/workers_h): who answered of the workers of the organisations
     * with a respondent (statistics.md, 3.5). Where the workers of one of them are not known N_h is infinite: no
     * correction.
     */
    private static String population(Tabulator answers, Design design, String workers) {
        var sql = new Conditions(answers);
        String stratum = design.strata().map(answers::quoted).orElse("1");
        String unit = design.cluster().map(answers::quoted).orElse("1");
        String counts =
                "(SELECT counted_h, count(*) AS counted_units, max(counted_f) AS counted_f, sum(counted_people) AS counted_people, "
                        + "CASE WHEN count(counted_workers) = count(*) THEN sum(counted_workers) "
                        + "ELSE CAST('Infinity' AS DOUBLE) END AS counted_workers FROM "
                        + "(SELECT " + stratum + " AS counted_h, " + unit + " AS counted_c, max("
                        + sql.number(design.fpc().orElseThrow()) + ") AS counted_f, count(*) AS counted_people, max("
                        + sql.number(workers)
                        + ") AS counted_workers FROM " + answers.relation() + " GROUP BY 1, 2) GROUP BY 1)";
        return "(SELECT greatest(counted_f, counted_units * counted_workers / counted_people) FROM " + counts
                + " WHERE counted_h = " + stratum + ")";
    }
}
