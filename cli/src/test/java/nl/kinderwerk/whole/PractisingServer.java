package nl.kinderwerk.whole;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** {@code kinderwerk serve} as a process that can be killed, with organisations that have five activities today. */
final class PractisingServer implements AutoCloseable {
    static final int ACTIVITIES = 5;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final long PATIENCE = 120_000_000_000L;

    private final Path folder;
    private final int port;
    private Process process;
    private final Line line;
    private int organisations;

    PractisingServer(Path folder) throws Exception {
        this.folder = folder;
        if (!Files.exists(folder.resolve("study"))) {
            study(folder);
        }
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        process = begin();
        awaitHealth();
        line = new Line(port);
    }

    private static void study(Path folder) throws IOException {
        AskingServer.copy(Distribution.ROOT.resolve("studies/kinderwerk"), folder.resolve("study"));
    }

    /** With the invented organisations and their registrations. */
    static PractisingServer withSample(Path folder) throws Exception {
        study(folder);
        var made = Distribution.run(
                "sample",
                "--practice",
                folder.resolve("study").toString(),
                "--data",
                folder.resolve("data").toString());
        if (made.exitCode() != 0) {
            throw new IOException(made.out());
        }
        return new PractisingServer(folder);
    }

    private Process begin() throws IOException {
        return Distribution.start(
                "serve",
                folder.resolve("study").toString(),
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString());
    }

    Line line() {
        return line;
    }

    String at(String path) {
        return line.at(path);
    }

    /** Ends it as {@code kill -9} does, and starts another. */
    void killAndRestart() throws Exception {
        process.destroyForcibly().waitFor();
        process = begin();
        awaitHealth();
    }

    private void awaitHealth() throws Exception {
        var end = System.nanoTime() + PATIENCE;
        while (!isHealthy()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            Thread.sleep(100);
        }
    }

    private boolean isHealthy() {
        try {
            var address = URI.create("http://localhost:" + port + "/health").toURL();
            var asked = (HttpURLConnection) address.openConnection();
            asked.setConnectTimeout(1000);
            asked.setReadTimeout(10_000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Makes an organisation with five activities about now, and gives its code. */
    String organisation() throws Exception {
        var code = "kring" + ++organisations;
        var now = LocalTime.now(ZONE).withSecond(0).withNano(0);
        run("INSERT INTO organisation (code, name, municipality, sample) VALUES (?, 'De Kring', 'GM0344', true)", code);
        for (var number = 1; number <= ACTIVITIES; number++) {
            run(
                    "INSERT INTO series VALUES (?, ?, ?, 'open_inloop', 'Buurthuis', 'Molenbuurt', ?, ?,"
                            + " '{ontspanning}', '{bewoners}', true, true, '2026-01-01', NULL)",
                    code,
                    UUID.randomUUID(),
                    "Activiteit " + number,
                    LocalDate.now(ZONE).getDayOfWeek().getValue(),
                    now);
        }
        return code;
    }

    /** Sessions in each of the last sixty weeks, of one aim or two, to which so many children come. */
    void register(String organisation, int children) throws Exception {
        var today = LocalDate.now(ZONE);
        for (var week = 0; week < 60; week++) {
            run(
                    "INSERT INTO registration VALUES (?, ?, NULL, 'club', 'Molenbuurt', ?, 'held', ?, NULL, NULL, true, "
                            + (week % 3 == 0 ? "'{ontspanning}'" : "'{inclusie,talentontwikkeling}'")
                            + ", '{basisschool}', '{}', '', '{}')",
                    organisation,
                    UUID.randomUUID(),
                    today.minusWeeks(week),
                    children + week % 4);
        }
    }

    /** A link with which somebody of an organisation makes an account. */
    String invite(String role, Optional<String> organisation) throws Exception {
        var token = "token-" + UUID.randomUUID();
        var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        run(
                "INSERT INTO account_link (token_hash, roles, kept_until, organisation) VALUES (?, ARRAY['" + role
                        + "'], now() + interval '1 day', "
                        + organisation.map(code -> "'" + code + "'").orElse("NULL") + ")",
                hash);
        return "/beheer/account/" + token;
    }

    /** Everybody in this test comes from one address, which may try to sign in ten times only. */
    void forgetAttempts() throws IOException, SQLException {
        run("DELETE FROM sign_in_attempt");
    }

    private void run(String sql, Object... values) throws IOException, SQLException {
        try (var database = enter();
                var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    long count(String what) throws IOException, SQLException {
        try (var database = enter();
                var rows = database.createStatement().executeQuery("SELECT count(*) FROM " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The database that it brought along, entered as its superuser. */
    private Connection enter() throws IOException, SQLException {
        var data = folder.resolve("data/kinderwerk");
        var number = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("secrets/database-owner")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + number + "/postgres?user=kinderwerk&password=" + password);
    }

    @Override
    public void close() throws Exception {
        line.close();
        process.destroy();
        process.waitFor();
    }
}
