package nl.kinderwerk.whole;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.Server;
import nl.kinderwerk.server.access.AccountLinks;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.study.Study;

/** The study of this repository with a wave that anybody may answer, on a data folder and a database of its own. */
final class AskingServer implements AutoCloseable {
    private static final String WAVE = """
            id: nu
            year: 2026
            label: {nl: Meting nu, en: Wave now}
            status: final
            sampling: probability
            event: {nl: de coronapandemie (2020–2022), en: the corona pandemic (2020–2022)}
            method: {nl: Voor een test., en: For a test.}
            answers: answers.csv
            collect: {from: 2020-01-01, until: 2199-12-31, open_link: true}
            """;

    private static final String OVER = "\ncollect: {from: 2000-01-01, until: 2000-01-02}\n";

    /** Of postmaster.pid, from zero. */
    private static final int PORT_LINE = 3;

    private final Path folder;
    private final Server server;

    /**
     * Of the other waves the answers stay away, as if they were still being asked: only the figures as handed down are
     * there, which need no computing.
     */
    AskingServer(Path parent) throws IOException {
        folder = parent;
        copy(Distribution.ROOT.resolve("studies/kinderwerk"), study());
        Files.writeString(Files.createDirectories(study().resolve("waves/nu")).resolve("wave.yaml"), WAVE);
        var read = Study.read(study());
        var site = Site.of(read, parent.resolve("figures"), Optional.empty());
        server = Server.start(
                () -> site, new Settings(data(), Map.of()), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = from.relativize(file);
                if (!name.endsWith("answers.csv")) {
                    var target = to.resolve(name);
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.writeString(target, Files.readString(file) + (name.endsWith("wave.yaml") ? OVER : ""));
                }
            }
        }
    }

    Path study() {
        return folder.resolve("study");
    }

    /** As the command finds it with {@code --data} for this study. */
    private Path data() {
        return folder.resolve("data/kinderwerk");
    }

    /** The path with which the first account is made. */
    String firstAccount() {
        return server.firstAccount().flatMap(AccountLinks.First::path).orElseThrow();
    }

    /** Answers of three days, by people of four organisations of twenty workers each. */
    void answered(int number) throws IOException, SQLException {
        try (var owner = enter();
                var statement = owner.createStatement()) {
            statement.execute("INSERT INTO invited_organisation (wave, code, name, municipality, workers, issued) "
                    + "SELECT 'nu', 'o' || i, 'Organisatie ' || i, 'GM0344', 20, 20 FROM generate_series(0, 3) i");
            statement.execute("INSERT INTO answer (id, wave, organisation, day, cells) SELECT gen_random_uuid(), 'nu', "
                    + "'o' || i % 4, current_date - 1 - i % 4, jsonb_build_object('functietitel_contract', "
                    + "CASE WHEN i % 2 = 0 THEN 'kinderwerker' ELSE 'jongerenwerker' END) FROM generate_series(1, "
                    + number
                    + ") i");
        }
    }

    /** An organisation with an activity every day, and somebody invited who has no account yet. */
    void practising(String organisation, String series) throws IOException, SQLException {
        try (var owner = enter();
                var statement = owner.createStatement()) {
            statement.execute("INSERT INTO organisation (code, name, municipality, sample) VALUES ('" + organisation
                    + "', 'De Kring', 'GM0344', true)");
            statement.execute("INSERT INTO series VALUES ('" + organisation + "', '" + series
                    + "', 'Inloop', 'open_inloop', 'Buurthuis', 'Molenbuurt', extract(isodow FROM current_date)::int,"
                    + " '15:00', '{ontspanning}', '{bewoners}', true, true, '2026-01-01', NULL)");
            statement.execute("INSERT INTO account_link (token_hash, roles, kept_until, organisation, email)"
                    + " VALUES (sha256('x'), '{KINDERWERKER}', now() + interval '1 day', '" + organisation
                    + "', 'iemand.met.een.lange.naam@buurtwerk-oost.voorbeeld.nl')");
        }
    }

    /** Somebody with an account of a role, of no organisation or of one: the cookie of who is signed in. */
    String signedIn(String role, String organisation) throws IOException, SQLException {
        var token = role + "-".repeat(20);
        try (var owner = enter();
                var statement = owner.createStatement()) {
            statement.execute(
                    "WITH made AS (INSERT INTO account (email, password, roles, organisation, second_factor, last_step)"
                            + " VALUES ('" + role.toLowerCase(Locale.ROOT) + "@kring.nl', '', '{" + role
                            + "}', nullif('"
                            + organisation + "', ''), '', 0) RETURNING id) INSERT INTO session (token_hash, account)"
                            + " SELECT sha256('" + token + "'), id FROM made");
        }
        return token;
    }

    /** The id of somebody's account. */
    String account(String role) throws IOException, SQLException {
        try (var owner = enter();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT id FROM account WHERE roles = '{" + role + "}'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What the log of the back office says. */
    List<String> logged() throws IOException, SQLException {
        var events = new ArrayList<String>();
        try (var owner = enter();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT event FROM audit")) {
            while (rows.next()) {
                events.add(rows.getString(1));
            }
        }
        return events;
    }

    private Connection enter() throws IOException, SQLException {
        var port = Files.readAllLines(data().resolve("postgres/postmaster.pid")).get(PORT_LINE);
        var password =
                Files.readString(data().resolve("secrets/database-owner")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "kinderwerk", password);
    }

    String at(String path) {
        return "http://localhost:" + server.port() + path;
    }

    @Override
    public void close() {
        server.close();
    }
}
