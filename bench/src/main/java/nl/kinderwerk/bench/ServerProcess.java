package nl.kinderwerk.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server as a process of its own, that can be killed and started again on the same port and data folder. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path study;
    private final Path data;
    private final Optional<String> database;
    private final int port = freePort();
    private Process process;

    /**
     * Starts it.
     *
     * @param database address of a database, empty for its own
     */
    ServerProcess(Path study, Path data, Optional<String> database) throws IOException {
        this.study = study;
        this.data = data;
        this.database = database;
        this.process = begin();
    }

    private Process begin() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.kinderwerk.cli.Main",
                "serve",
                study.toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        database.ifPresent(url -> builder.environment().put("KINDERWERK_DATABASE_URL", url));
        var output = data.resolve("server.out").toFile();
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output)).start();
    }

    int port() {
        return port;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Ends it as {@code kill -9} does, and starts another at once. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = begin();
    }

    /** Waits until it says that everything works. */
    void awaitHealth() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("The server does not start: " + Files.readString(data.resolve("server.out")));
            }
            Thread.sleep(50);
        }
    }

    private boolean isHealthy() {
        try {
            var connection = (HttpURLConnection) at("/health").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Address of the PostgreSQL that it brought along, entered as its owner. */
    String ownDatabase(String name) throws IOException {
        var folder = data.resolve(AskedStudy.ID);
        var number =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        var password =
                Files.readString(folder.resolve("secrets/database-owner")).strip();
        return "jdbc:postgresql://127.0.0.1:" + number + "/" + name + "?user=kinderwerk&password=" + password;
    }

    /** The same address as PostgreSQL's own programs take it. */
    String ownDatabaseForClients() throws IOException {
        return ownDatabase("postgres").substring("jdbc:".length());
    }

    /** Bytes of memory that it used at most; only Linux tells. */
    long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    /** Enters the database that it works with. */
    Connection enter() throws IOException, SQLException {
        return DriverManager.getConnection(database.isPresent() ? database.get() : ownDatabase("postgres"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
