package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Fifty respondents send at the same time: submissions a second that are on the disk when they are thanked for, beside rows
 * that pgbench commits one by one on the same database in the same run, and beside what a web server can do on this
 * machine that only commits a row; and the memory of the server.
 */
final class Submissions implements Bench.Measurement {
    private static final int RESPONDENTS = 50;
    private static final int EACH = 60;
    /** What the database of a server leaves room for beside the server's own connections. */
    private static final int PGBENCH_CLIENTS = 20;

    private static final int PGBENCH_SECONDS = 10;
    private static final double GOAL = 0.5;
    private static final int OK = 200;
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
                submissions(server);
                var before = committed(server, folder);
                var sent = submissions(server);
                var most = ceiling(server, folder);
                print(sent, most, (before + committed(server, folder)) / 2);
                printMemory(server);
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

    /** Everybody fills in, and then all of them send. */
    private static Sent submissions(ServerProcess server) throws Exception {
        List<Callable<byte[]>> filling = new ArrayList<>();
        for (var i = 0; i < RESPONDENTS * EACH; i++) {
            var number = i;
            filling.add(() -> new Respondent(server::at).fill(number).sending());
        }
        try (var threads = Executors.newFixedThreadPool(RESPONDENTS)) {
            var forms = new ArrayList<byte[]>();
            for (var filled : threads.invokeAll(filling)) {
                forms.add(filled.get());
            }
            return sent(threads, server.port(), forms);
        }
    }

    private static Sent ceiling(ServerProcess server, Path folder) throws Exception {
        try (var web = new Ceiling(folder, server.ownDatabase("postgres"));
                var threads = Executors.newFixedThreadPool(RESPONDENTS)) {
            var requests = Collections.nCopies(RESPONDENTS * EACH, web.request());
            sent(threads, web.port(), requests);
            return sent(threads, web.port(), requests);
        }
    }

    /** Every respondent has a line of their own. */
    private static Sent sent(ExecutorService threads, int port, List<byte[]> forms) throws Exception {
        var rest = new ConcurrentLinkedQueue<>(forms);
        var each = new ConcurrentLinkedQueue<Double>();
        var start = System.nanoTime();
        for (var done : threads.invokeAll(Collections.nCopies(RESPONDENTS, () -> send(port, rest, each)))) {
            done.get();
        }
        var together = (System.nanoTime() - start) / 1e9;
        return new Sent(
                together,
                each.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    private static int send(int port, Queue<byte[]> rest, Queue<Double> each) throws IOException {
        try (var wire = new Wire(port)) {
            for (var form = rest.poll(); form != null; form = rest.poll()) {
                var start = System.nanoTime();
                var status = wire.send(form);
                each.add((System.nanoTime() - start) / 1e9);
                if (status != OK) {
                    throw new IOException("Not thanked but " + status);
                }
            }
        }
        return OK;
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

    private static void print(Sent sent, Sent most, double committed) {
        Bench.print(
                "submissions a second, 50 respondents", sent.perSecond(), "/s", "single rows of pgbench", committed);
        Bench.print("the same against the goal of half", sent.perSecond(), "/s", "goal", GOAL * committed);
        Bench.print(
                "one row for each request and no more", most.perSecond(), "/s", "single rows of pgbench", committed);
        Bench.print("submissions against that", sent.perSecond(), "/s", "one row for each request", most.perSecond());
        Bench.print("median of a submission", sent.milliseconds(0.5), "ms", "one row", most.milliseconds(0.5));
        Bench.print("p99 of a submission", sent.milliseconds(0.99), "ms", "one row", most.milliseconds(0.99));
    }

    private static void printMemory(ServerProcess server) throws IOException {
        System.out.printf(Locale.ROOT, "memory of the server: %d MB at most%n", server.mostMemory() / 1_000_000);
    }
}
