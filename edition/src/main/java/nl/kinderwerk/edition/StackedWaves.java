package nl.kinderwerk.edition;

import nl.kinderwerk.study.Dataset;

/** The answers of two waves under each other, as one relation of which the design can be understood. */
final class StackedWaves {
    /** The column that tells the waves apart. */
    static final String WAVE = "wave";

    private StackedWaves() {}

    /**
     * Organisations keep their code, so one that took part in both waves is one unit. The stack holds more organisations
     * of a province than either wave drew; its population is enlarged so that the sampled share is the smaller one of
     * the two waves. Otherwise the correction for a finite population would count every organisation twice.
     */
    static String relation(Dataset earlier, Dataset later) {
        return "(WITH stack AS (" + select(earlier) + " UNION ALL BY NAME " + select(later) + """
                ), drawn AS (
                   SELECT province, count(DISTINCT organisation) / max(organisations_in_province) AS fraction
                   FROM stack GROUP BY wave, province),
                 strata AS (SELECT province, min(fraction) AS fraction FROM drawn GROUP BY province),
                 units AS (SELECT province, count(DISTINCT organisation) AS units FROM stack GROUP BY province)
                 SELECT stack.* REPLACE (units / fraction AS organisations_in_province)
                 FROM stack JOIN strata USING (province) JOIN units USING (province))""";
    }

    /** Ids of waves are small letters and digits. */
    private static String select(Dataset dataset) {
        return "SELECT '" + dataset.wave() + "' AS wave, * FROM " + dataset.relation();
    }
}
