package nl.kinderwerk.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** From the command to the first page, whole process, on a new and on a warm data folder; goal when warm: 3 s. */
final class ServeStart implements Bench.Measurement {
    private static final double GOAL = 3;

    @Override
    public void run() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("bench");
        System.out.printf(Locale.ROOT, "%-44s %9.2f s%n", "serve to first page, new data folder", start(data));
        Bench.print("serve to first page, warm data folder", start(data), "s", "goal of 3 s", GOAL);
    }

    private static double start(Path data) throws IOException, InterruptedException {
        var port = freePort();
        var begin = Instant.now();
        var process = new ProcessBuilder(
                        Sample.home().resolve("kinderwerk").toString(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!answers(port)) {
                Thread.sleep(20);
            }
            return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try (var page = URI.create("http://localhost:" + port + "/").toURL().openStream()) {
            return page.readAllBytes().length > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
