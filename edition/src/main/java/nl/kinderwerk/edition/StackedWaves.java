package nl.kinderwerk.edition;

import nl.kinderwerk.study.Wave;

/** The answers of two waves under each other, as one relation of which the design can be understood. */
final class StackedWaves {
    /** The column that tells the waves apart. */
    static final String WAVE = "wave";

    private StackedWaves() {}

    /**
     * Organisations keep their code, so one that took part in both waves is one unit. The stack holds more organisations
     * of a province than either wave drew; its population is enlarged so that the sampled share is the smaller one of
     * the two waves, each corrected for those who did not answer as its study says. Otherwise the correction for a
     * finite population would count every organisation twice. Without a correction the population is infinite.
     */
    static String of(Answered earlier, Answered later) {
        return "(WITH stack AS (" + select(earlier) + " UNION ALL BY NAME " + select(later) + """
                ), asked AS (
                   SELECT wave, fpc, province, organisation, count(*) AS people, max(workers) AS workers,
                     max(organisations_in_province) AS population
                   FROM stack GROUP BY ALL),
                 drawn AS (
                   SELECT province, count(*) / max(population) AS fraction,
                     CASE fpc WHEN 'PSU' THEN 1 WHEN 'RESPONSE' THEN
                       CASE WHEN count(workers) = count(*) THEN sum(people) / sum(workers) ELSE 0 END
                     ELSE 0 END AS response
                   FROM asked GROUP BY wave, fpc, province),
                 strata AS (SELECT province, min(least(fraction, response)) AS fraction FROM drawn GROUP BY province),
                 units AS (SELECT province, count(DISTINCT organisation) AS units FROM stack GROUP BY province)
                 SELECT stack.* REPLACE (
                   CASE WHEN fraction > 0 THEN units / fraction ELSE CAST('Infinity' AS DOUBLE) END
                     AS organisations_in_province)
                 FROM stack JOIN strata USING (province) JOIN units USING (province))""";
    }

    /** Ids of waves are small letters and digits. */
    private static String select(Answered wave) {
        Wave details = wave.details();
        return "SELECT '" + details.id() + "' AS wave, '" + details.fpc() + "' AS fpc, * FROM "
                + wave.dataset().relation();
    }
}
