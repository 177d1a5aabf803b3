package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Fifty respondents send at the same time: submissions a second that are on the disk when they are thanked for, beside rows
 * that pgbench commits one by one on the same database in the same run; and the memory of the server.
 */
final class Submissions implements Bench.Measurement {
    private static final int RESPONDENTS = 50;
    private static final int EACH = 30;
    /** What the database of a server leaves room for beside the server's own connections. */
    private static final int PGBENCH_CLIENTS = 20;

    private static final int PGBENCH_SECONDS = 10;
    private static final double GOAL = 0.5;
    private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+) \\(without");

    @Override
    public void run() throws Exception {
        var folder = Files.createTempDirectory("submissions");
        try {
            var study = AskedStudy.write(folder.resolve("study"));
            var data = Files.createDirectories(folder.resolve("data"));
            try (var server = new ServerProcess(study, data, Optional.empty())) {
                server.awaitHealth();
                // The first round warms the JVM up.
                sent(server);
                var before = committed(server, folder);
                var seconds = sent(server);
                var after = committed(server, folder);
                print(seconds, (before + after) / 2, server);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** How long all took together, and each of them, in seconds. */
    private record Sent(double together, double[] each) {
        double perSecond() {
            return each.length / together;
        }

        double milliseconds(double quantile) {
            return each[(int) Math.ceil(each.length * quantile) - 1] * 1000;
        }
    }

    private static Sent sent(ServerProcess server) throws Exception {
        try (var threads = Executors.newFixedThreadPool(RESPONDENTS)) {
            List<Callable<Respondent>> filling = new ArrayList<>();
            for (var i = 0; i < RESPONDENTS * EACH; i++) {
                var number = i;
                filling.add(() -> new Respondent(server::at).fill(number));
            }
            List<Callable<Double>> sending = new ArrayList<>();
            for (var filled : threads.invokeAll(filling)) {
                var respondent = filled.get();
                sending.add(() -> Bench.seconds(respondent::send));
            }
            var start = System.nanoTime();
            var done = threads.invokeAll(sending);
            var together = (System.nanoTime() - start) / 1e9;
            var each = new double[done.size()];
            for (var i = 0; i < each.length; i++) {
                each[i] = done.get(i).get();
            }
            Arrays.sort(each);
            return new Sent(together, each);
        }
    }

    /** Rows a second that pgbench commits; without pgbench nothing. */
    private static double committed(ServerProcess server, Path folder) throws Exception {
        try (var owner = server.enter();
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS single_row (id uuid PRIMARY KEY, cells jsonb NOT NULL)");
        }
        var script = Files.writeString(
                folder.resolve("insert.sql"),
                "INSERT INTO single_row VALUES (gen_random_uuid(), '{\"nummer\": \"1\", \"gebied\": \"GM0344\"}');\n");
        var command = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--client=" + PGBENCH_CLIENTS,
                "--jobs=2",
                "--time=" + PGBENCH_SECONDS,
                "--file=" + script,
                server.ownDatabaseForClients());
        try {
            var process = command.redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var tps = TPS.matcher(said);
            if (!tps.find()) {
                throw new IOException("pgbench says: " + said);
            }
            return Double.parseDouble(tps.group(1));
        } finally {
            Files.delete(script);
        }
    }

    private static void print(Sent sent, double committed, ServerProcess server) throws IOException {
        Bench.print(
                "submissions a second, 50 respondents", sent.perSecond(), "/s", "single rows of pgbench", committed);
        Bench.print("the same against the goal of half", sent.perSecond(), "/s", "goal", GOAL * committed);
        System.out.printf(
                Locale.ROOT,
                "one submission: median %.0f ms, p99 %.0f ms; memory of the server: %d MB at most%n",
                sent.milliseconds(0.5),
                sent.milliseconds(0.99),
                server.mostMemory() / 1_000_000);
    }
}
