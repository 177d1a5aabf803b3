package nl.kinderwerk.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.figures.ReplicateScales;
import nl.kinderwerk.figures.ReplicateWeights;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;

/** Ten proportions with margins from 200 replicates, against the same with margins from linearisation. */
final class Replicates implements Bench.Measurement {
    private static final int ROWS = 100_000;
    private static final int UNITS = 600;
    private static final int COUNT = 200;
    private static final int REPEATS = 5;

    @Override
    public void run() throws SQLException {
        try (var connection = DuckTabulator.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE answers AS SELECT 'h' || (r % 12) AS stratum, 'c' || (r % " + UNITS
                    + ") AS psu, 1.0 + (r % 7) AS w, (hash(r) % 11)::VARCHAR AS q FROM range(" + ROWS + ") AS t(r)");
            var linearised = Figures.of(DuckTabulator.of(connection, "answers"), design());
            var replicated = linearised.replicated(bootstrap());
            var seconds = new double[REPEATS];
            var ratios = new double[REPEATS];
            for (var i = 0; i < REPEATS; i++) {
                var baseline = Bench.seconds(() -> estimate(linearised));
                seconds[i] = Bench.seconds(() -> estimate(replicated));
                ratios[i] = seconds[i] / baseline;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %9.0f rows per second = %.2f × the time of linearisation (medians of %d pairs)%n",
                    "margins from " + COUNT + " replicates, 10^5 rows",
                    ROWS / Bench.median(seconds),
                    Bench.median(ratios),
                    REPEATS);
        }
    }

    private static void estimate(Figures figures) {
        var indicators = IntStream.range(0, 10)
                .mapToObj(Integer::toString)
                .map(option -> new Indicator("q", option, "q", Set.of(option), Set.of(), List.of()))
                .toList();
        figures.estimate(
                List.of(new Question("q", indicators, false)), List.of(Domain.everybody("")), Interval.KG_NCHS);
    }

    private static Design design() {
        return new Design(
                Optional.of("w"),
                Optional.of("stratum"),
                Optional.of("psu"),
                Optional.empty(),
                SinglePsu.ADJUST,
                Sampling.PROBABILITY);
    }

    private static ReplicateWeights bootstrap() {
        var random = new Random(1);
        var factors = new HashMap<String, List<Double>>();
        for (var unit = 0; unit < UNITS; unit++) {
            factors.put("c" + unit, random.doubles(COUNT, 0, 2).boxed().toList());
        }
        return new ReplicateWeights(factors, ReplicateScales.equal(1.0 / COUNT, COUNT, true));
    }
}
