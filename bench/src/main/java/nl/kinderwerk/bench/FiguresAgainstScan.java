package nl.kinderwerk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.Condition;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;

/** Forty proportions with margins in twelve domains, against one bare DuckDB scan of the same columns; goal: 2. */
final class FiguresAgainstScan implements Bench.Measurement {
    private static final int ROWS = 1_000_000;
    private static final int ITEMS = 40;
    private static final int DOMAINS = 12;
    private static final int REPEATS = 7;

    @Override
    public void run() throws SQLException {
        try (var connection = DuckTabulator.connect()) {
            execute(connection, answers());
            figures(connection);
            var scans = new double[REPEATS];
            var figures = new double[REPEATS];
            var ratios = new double[REPEATS];
            for (var i = 0; i < REPEATS; i++) {
                scans[i] = Bench.seconds(() -> execute(connection, scan()));
                figures[i] = Bench.seconds(() -> figures(connection));
                ratios[i] = figures[i] / scans[i];
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %9.2f s    = %.2f × one bare scan of %.2f s (goal 2; medians of %d pairs)%n",
                    "figures of 10^6 rows",
                    Bench.median(figures),
                    Bench.median(ratios),
                    Bench.median(scans),
                    REPEATS);
        }
    }

    private static String answers() {
        var columns = IntStream.range(0, ITEMS)
                .mapToObj(i -> "CAST(CAST(hash(r * 41 + " + i + ") % 3 = 0 AS INTEGER) AS VARCHAR) AS q" + i)
                .collect(Collectors.joining(", "));
        return "CREATE TABLE answers AS SELECT 'd' || (r % " + DOMAINS + ") AS domain, 'h' || (r % " + DOMAINS
                + ") AS stratum, 'c' || (r % 600) AS psu, 1.0 + (r % 7) AS w, " + columns + " FROM range(" + ROWS
                + ") AS t(r)";
    }

    private static String scan() {
        return "SELECT domain, "
                + IntStream.range(0, ITEMS)
                        .mapToObj(i -> "sum(CASE WHEN q" + i + " = '1' THEN w ELSE 0 END)")
                        .collect(Collectors.joining(", "))
                + " FROM answers GROUP BY domain";
    }

    private static void figures(Connection connection) {
        var questions = IntStream.range(0, ITEMS)
                .mapToObj(i -> new Question("q" + i, List.of(indicator("q" + i)), false))
                .toList();
        var domains = IntStream.range(0, DOMAINS)
                .mapToObj(d -> new Domain("d" + d, List.of(new Condition("domain", Set.of("d" + d)))))
                .toList();
        Figures.of(DuckTabulator.of(connection, "answers"), design()).estimate(questions, domains, Interval.KG_NCHS);
    }

    private static Indicator indicator(String column) {
        return new Indicator(column, "1", column, Set.of("1"), Set.of(), List.of());
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
