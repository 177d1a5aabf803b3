package nl.kinderwerk.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.study.Dataset;
import nl.kinderwerk.study.Layout;

/**
 * How many took part in a wave, of how many there are: for the country as a whole, since numbers by province would tell
 * which of the withheld figures are too small and which only hide another.
 *
 * @param people who answered
 * @param organisations of which somebody answered
 * @param population organisations that exist in the provinces where some took part
 * @param workers who work at the organisations that took part; absent when it is not known of all
 */
record TakingPart(long people, long organisations, long population, Optional<Long> workers) {
    /** Counted in the frozen answers of a wave. */
    static TakingPart of(Dataset dataset) {
        try (var tabulator = DuckTabulator.open(dataset.relation())) {
            return tabulator
                    .rows(
                            sql(tabulator.relation()),
                            row -> new TakingPart(
                                    (long) row.number(0),
                                    (long) row.number(1),
                                    (long) row.number(2),
                                    row.text(3).map(workers -> (long) row.number(3))))
                    .getFirst();
        }
    }

    private static String sql(String relation) {
        return "WITH units AS (SELECT " + Layout.PROVINCE + " AS province, " + Layout.ORGANISATION
                + " AS organisation, count(*) AS people, max(" + Layout.POPULATION + ") AS population, max("
                + Layout.WORKERS + ") AS workers FROM " + relation + " GROUP BY ALL),"
                + " provinces AS (SELECT max(population) AS population FROM units GROUP BY province)"
                + " SELECT sum(people), count(*), (SELECT sum(population) FROM provinces),"
                + " CASE WHEN count(workers) = count(*) THEN sum(workers) END FROM units";
    }

    /** The sentences of the method line: n, response, and what there is beside it; or that nobody knows. */
    List<String> sentences(Response response, Words words) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say("method.people", people, organisations));
        response.wave()
                .invited()
                .ifPresent(invited -> sentences.add(
                        words.say("method.invited", invited, response.percent().orElseThrow())));
        if (response.participantsOnly()) {
            sentences.add(words.say("method.unknown"));
            return sentences;
        }
        sentences.add(words.say("method.frame", population, percent(organisations, population)));
        workers.ifPresent(all -> sentences.add(words.say("method.workers", all, percent(people, all))));
        return sentences;
    }

    private static long percent(long part, long whole) {
        return Math.min(100, Math.round(100.0 * part / Math.max(1, whole)));
    }
}
