package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kinderwerk.figures.Design;
import nl.kinderwerk.figures.Domain;
import nl.kinderwerk.figures.DuckTabulator;
import nl.kinderwerk.figures.Figures;
import nl.kinderwerk.figures.Indicator;
import nl.kinderwerk.figures.Interval;
import nl.kinderwerk.figures.Question;
import nl.kinderwerk.figures.Sampling;
import nl.kinderwerk.figures.SinglePsu;

/** Ten proportions with margins of 10^5, 10^6 and 10^7 rows in Parquet: how time grows, and how much memory it takes. */
final class Growth implements Bench.Measurement {
    private static final int ITEMS = 10;
    private static final int REPEATS = 3;

    @Override
    public void run() throws IOException, SQLException {
        var folder = Files.createTempDirectory("bench");
        var smallest = time(folder, 100_000);
        time(folder, 1_000_000);
        var largest = time(folder, 10_000_000);
        Files.delete(folder);
        Bench.print("growth from 10^5 to 10^7 rows, slope", Math.log10(largest / smallest) / 2, "", "goal of 1.1", 1.1);
        System.out.printf(Locale.ROOT, "%-44s %9d MB%n", "most memory of the whole process", mostMemory());
    }

    private static double time(Path folder, int rows) throws IOException, SQLException {
        var file = folder.resolve("answers.parquet");
        try (var connection = DuckTabulator.connect();
                var statement = connection.createStatement()) {
            statement.execute("COPY (" + answers(rows) + ") TO '" + file + "' (FORMAT parquet)");
            var seconds = new double[REPEATS];
            for (var i = 0; i < REPEATS; i++) {
                seconds[i] = Bench.seconds(() -> figures(DuckTabulator.of(connection, "read_parquet('" + file + "')")));
            }
            Bench.print(
                    String.format(Locale.ROOT, "figures of %,d rows", rows),
                    Bench.median(seconds),
                    "s",
                    "one second",
                    1);
            return Bench.median(seconds);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String answers(int rows) {
        var items = IntStream.range(0, ITEMS)
                .mapToObj(i -> "(hash(r * 41 + " + i + ") % 3)::VARCHAR AS q" + i)
                .collect(Collectors.joining(", "));
        return "SELECT 'h' || (r % 12) AS stratum, 'c' || (r % 600) AS psu, 1.0 + (r % 7) AS w, " + items
                + " FROM range(" + rows + ") AS t(r)";
    }

    private static void figures(DuckTabulator answers) {
        var questions = IntStream.range(0, ITEMS)
                .mapToObj(i -> new Indicator("q" + i, "1", "q" + i, Set.of("1"), Set.of(), List.of()))
                .map(indicator -> new Question(indicator.item(), List.of(indicator), false))
                .toList();
        var design = new Design(
                Optional.of("w"),
                Optional.of("stratum"),
                Optional.of("psu"),
                Optional.empty(),
                SinglePsu.ADJUST,
                Sampling.PROBABILITY);
        Figures.of(answers, design).estimate(questions, List.of(Domain.everybody("")), Interval.KG_NCHS);
    }

    /** As Linux counts it, in MB; -1 where it does not. */
    private static long mostMemory() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
