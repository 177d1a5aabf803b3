package nl.kinderwerk.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.AccountLinks;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.TestDatabase;
import org.springframework.util.FileSystemUtils;

/** A started server on a free port, with a database and a data folder of its own, around a study of words only. */
public final class TestServer implements AutoCloseable {
    private final Path data;
    private final TestDatabase database;
    private final Settings settings;
    private final Function<Path, Site> site;
    private Server server;

    private boolean hasTables;

    private TestServer(Path data, TestDatabase database, Settings settings, Function<Path, Site> site) {
        this.data = data;
        this.database = database;
        this.settings = settings;
        this.site = site;
        this.server = begin();
    }

    private Server begin() {
        var made = site.apply(data);
        return Server.start(() -> made, settings, anyPort());
    }

    /** Stops it and starts it again, on another port. */
    public void restart() {
        server.close();
        server = begin();
    }

    /** A server on a new database. */
    public static TestServer start() {
        return start(Map.of());
    }

    /**
     * A server on a new database.
     *
     * @param environment settings besides the address of the database
     */
    public static TestServer start(Map<String, String> environment) {
        return start(environment, Story::site);
    }

    /** A server with the invented organisations of the study Kinderwerk, and all they registered. */
    public static TestServer practising() {
        var server = start(Map.of(), PracticeStudy::site);
        PracticeStudy.fill(server.data.resolve("other"), server.database().url());
        return server;
    }

    private static TestServer start(Map<String, String> environment, Function<Path, Site> site) {
        try {
            var data = Files.createTempDirectory("kinderwerk-server");
            var database = TestDatabase.create();
            var all = new HashMap<>(environment);
            all.put(Setting.DATABASE_URL.variable(), database.url());
            return new TestServer(data, database, new Settings(data, all), site);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** The address of a path, for example {@code /health}. */
    public URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** The path with which the first account is made. */
    public String firstAccount() {
        return firstAccountIfNone().orElseThrow();
    }

    /** The same, or nothing when somebody has an account or a path was made before. */
    public Optional<String> firstAccountIfNone() {
        return server.firstAccount().flatMap(AccountLinks.First::path);
    }

    /** Its database, when its tables are there: the server makes them in the background. */
    public TestDatabase database() {
        for (var tries = 0; tries < 600 && !hasTables; tries++) {
            hasTables = isReady();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return database;
    }

    private boolean isReady() {
        try {
            var asked = (HttpURLConnection) at("/health").toURL().openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
