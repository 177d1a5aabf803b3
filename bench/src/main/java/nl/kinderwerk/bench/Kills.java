package nl.kinderwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the server under load, again and again, with its own database and with one it was given: every submission that was
 * acknowledged is there exactly once. {@code -Dkinderwerk.kills=N} in {@code KINDERWERK_JAVA_OPTS} sets how often.
 */
final class Kills implements Bench.Measurement {
    private static final int RESPONDENTS = 8;
    private static final int SENT_BETWEEN_KILLS = 25;
    private static final int LONGEST_WAIT_MS = 700;
    private static final long SEED = 20;

    /** What came of it; none of both numbers of faults may be above 0. */
    record Outcome(int kills, int acknowledged, long missing, long doubled, long unknown) {
        boolean isWhole() {
            return acknowledged > 0 && missing == 0 && doubled == 0 && unknown == 0;
        }
    }

    @Override
    public void run() throws Exception {
        var kills = Integer.getInteger("kinderwerk.kills", 100);
        print("its own database", withOwnDatabase(kills));
        print("a database of yours", withGivenDatabase(kills));
    }

    private static void print(String database, Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%d kills under load, %s: %d submissions acknowledged, %d missing, %d doubled, %d that nobody sent%n",
                outcome.kills,
                database,
                outcome.acknowledged,
                outcome.missing,
                outcome.doubled,
                outcome.unknown);
    }

    static Outcome withOwnDatabase(int kills) throws Exception {
        return inFolder(folder -> run(kills, AskedStudy.write(folder.resolve("study")), folder, Optional.empty()));
    }

    /** The database is the one of a second server that is left alone. */
    static Outcome withGivenDatabase(int kills) throws Exception {
        return inFolder(folder -> {
            var study = AskedStudy.write(folder.resolve("study"));
            var data = Files.createDirectories(folder.resolve("neighbour"));
            try (var neighbour = new ServerProcess(study, data, Optional.empty())) {
                neighbour.awaitHealth();
                try (var owner = neighbour.enter();
                        var statement = owner.createStatement()) {
                    statement.execute("CREATE DATABASE given");
                }
                return run(kills, study, folder, Optional.of(neighbour.ownDatabase("given")));
            }
        });
    }

    private interface InFolder {
        Outcome run(Path folder) throws Exception;
    }

    private static Outcome inFolder(InFolder work) throws Exception {
        var folder = Files.createTempDirectory("kills");
        try {
            return work.run(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Outcome run(int kills, Path study, Path folder, Optional<String> database) throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        try (var server = new ServerProcess(study, data, database)) {
            server.awaitHealth();
            var acknowledged = underLoad(kills, server);
            return compare(kills, acknowledged, stored(server));
        }
    }

    private static Set<Integer> underLoad(int kills, ServerProcess server) throws Exception {
        var acknowledged = ConcurrentHashMap.<Integer>newKeySet();
        var stopping = new AtomicBoolean();
        var numbers = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(RESPONDENTS)) {
            var all = respondents(threads, server, stopping, numbers, acknowledged);
            try {
                kill(kills, server, acknowledged, all);
            } finally {
                stopping.set(true);
            }
            for (var respondent : all) {
                respondent.get();
            }
        }
        return acknowledged;
    }

    private static List<Future<?>> respondents(
            ExecutorService threads,
            ServerProcess server,
            AtomicBoolean stopping,
            AtomicInteger numbers,
            Set<Integer> acknowledged) {
        var all = new ArrayList<Future<?>>();
        for (var i = 0; i < RESPONDENTS; i++) {
            all.add(threads.submit(() -> {
                while (!stopping.get()) {
                    var number = numbers.incrementAndGet();
                    new Respondent(server::at).answer(number);
                    acknowledged.add(number);
                }
                return null;
            }));
        }
        return all;
    }

    private static void kill(int kills, ServerProcess server, Set<Integer> acknowledged, List<Future<?>> respondents)
            throws IOException, InterruptedException, ExecutionException {
        var random = new Random(SEED);
        for (var i = 0; i < kills; i++) {
            var enough = acknowledged.size() + SENT_BETWEEN_KILLS;
            while (acknowledged.size() < enough) {
                Thread.sleep(20);
                failEarly(respondents);
            }
            Thread.sleep(random.nextInt(LONGEST_WAIT_MS));
            server.killAndRestart();
        }
        server.awaitHealth();
    }

    private static void failEarly(List<Future<?>> respondents) throws InterruptedException, ExecutionException {
        for (var respondent : respondents) {
            if (respondent.isDone()) {
                respondent.get();
            }
        }
    }

    private static Map<Integer, Integer> stored(ServerProcess server) throws IOException, SQLException {
        var times = new HashMap<Integer, Integer>();
        try (var connection = server.enter();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT cells->>'nummer' FROM answer")) {
            while (rows.next()) {
                times.merge(rows.getInt(1), 1, Integer::sum);
            }
        }
        return times;
    }

    private static Outcome compare(int kills, Set<Integer> acknowledged, Map<Integer, Integer> stored) {
        return new Outcome(
                kills,
                acknowledged.size(),
                acknowledged.stream().filter(n -> !stored.containsKey(n)).count(),
                stored.values().stream().filter(times -> times > 1).count(),
                stored.keySet().stream().filter(n -> !acknowledged.contains(n)).count());
    }
}
