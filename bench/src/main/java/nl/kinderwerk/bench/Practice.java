package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * An organisation with a million registrations in two years: how long its report takes to be drafted, and to be read; and
 * how long a device takes to deliver a thousand things that it kept, beside as many rows that are committed one by one.
 */
final class Practice implements Bench.Measurement {
    private static final String ORGANISATION = "kring";
    private static final int SESSIONS = 1_000_000;
    private static final int READ = 300;
    private static final double GOAL_MILLISECONDS = 300;
    private static final int KEPT = 1000;
    private static final int BATCH = 100;
    private static final double P99 = 0.99;

    @Override
    public void run() throws Exception {
        var folder = Files.createTempDirectory("practice");
        try {
            var study = AskedStudy.write(folder.resolve("study"));
            var data = Files.createDirectories(folder.resolve("data"));
            try (var server = new ServerProcess(study, data, Optional.empty())) {
                server.awaitHealth();
                register(server);
                var member = new Member(server, ORGANISATION);
                report(member);
                sync(member, server);
                System.out.printf(
                        Locale.ROOT, "memory of the server: %d MB at most%n", server.mostMemory() / 1_000_000);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void register(ServerProcess server) throws IOException, SQLException {
        try (var owner = server.enter();
                var statement = owner.createStatement()) {
            statement.execute("INSERT INTO organisation (code, name, municipality) VALUES ('" + ORGANISATION
                    + "', 'De Kring', '" + AskedStudy.PLACE + "')");
            statement.execute(String.format(Locale.ROOT, """
                    INSERT INTO registration SELECT '%s', gen_random_uuid(), NULL, 'club', 'Buurt ' || i %% 8,
                      current_date - i %% 730, 'held', i %% 30, i %% 4, NULL, i %% 3 > 0,
                      (ARRAY['{plezier}', '{meedoen}', '{taal,plezier}', '{bewegen}'])[i %% 4 + 1]::text[], '{school}', '{}', '', '{}'
                    FROM generate_series(1, %d) i
                    """, ORGANISATION, SESSIONS));
            statement.execute("ANALYZE registration");
        }
    }

    private static void report(Member member) throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC).minusMonths(3);
        var quarter = today.getYear() + "-" + ((today.getMonthValue() - 1) / 3 + 1);
        member.get("/beheer/verslagen");
        var start = System.nanoTime();
        var report = member.post("/beheer/verslagen", Map.of("term", quarter))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var drafted = (System.nanoTime() - start) / 1e9;
        member.get(report);
        var shared = Bench.seconds(() -> member.post(report + "/link", Map.of()));
        System.out.printf(
                Locale.ROOT,
                "a report of a quarter of %d registrations in two years: drafted in %.1f s, shared in %.1f s%n",
                SESSIONS,
                drafted,
                shared);
        var each = new double[READ];
        for (var i = 0; i < READ; i++) {
            each[i] = Bench.seconds(() -> member.get(report + "/v1")) * 1000;
        }
        Arrays.sort(each);
        Bench.print("reading that report, p99", each[(int) (READ * P99)], "ms", "goal", GOAL_MILLISECONDS);
    }

    private static void sync(Member member, ServerProcess server) throws Exception {
        // The first round warms the JVM up.
        delivered(member);
        var seconds = delivered(member);
        Bench.print(
                "a device delivers 1,000 kept things", seconds, "s", "rows committed one by one", committed(server));
    }

    private static double delivered(Member member) throws IOException, InterruptedException {
        var start = System.nanoTime();
        for (var sent = 0; sent < KEPT; sent += BATCH) {
            var answer = member.deliver(IntStream.range(sent, sent + BATCH)
                    .mapToObj(Practice::thing)
                    .collect(Collectors.joining(",", "[", "]")));
            if (answer.body().split("received", -1).length != BATCH + 1) {
                throw new IOException("Not everything is received: " + answer.body());
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String thing(int number) {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(number % 10);
        return String.format(
                Locale.ROOT, """
                {"change": "%s", "kind": "registration", "organisation": "%s", "made": "%s", "fields": {"id": ["%s"], "day": ["%s"],
                 "state": ["held"], "activity": ["club"], "neighbourhood": ["Buurt 1"], "aim": ["plezier"], "children": ["%d"]}}
                """, UUID.randomUUID(), ORGANISATION, day, UUID.randomUUID(), day, number % 30);
    }

    /** As many rows, each in a transaction of its own. */
    private static double committed(ServerProcess server) throws IOException, SQLException {
        try (var owner = server.enter();
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE single_row (id uuid PRIMARY KEY, cells jsonb NOT NULL)");
            return Bench.seconds(() -> {
                for (var i = 0; i < KEPT; i++) {
                    statement.execute("INSERT INTO single_row VALUES (gen_random_uuid(), '{\"children\": 12}')");
                }
            });
        }
    }
}
