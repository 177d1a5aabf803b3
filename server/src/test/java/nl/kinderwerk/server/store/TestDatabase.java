package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL for tests: one per JVM, in it a new database for whoever asks. It ends with the JVM. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** Started when first asked for. */
    private static final class Running {
        static final Login OWNER = start();

        private static Login start() {
            try {
                var data = Files.createTempDirectory("kinderwerk-test");
                var cluster = new Cluster(data);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster, data)));
                cluster.start();
                return Cluster.running(data).orElseThrow();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void end(Cluster cluster, Path data) {
            try {
                cluster.stop();
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A new and empty database, without tables. */
    public static TestDatabase create() {
        var name = "test" + NUMBER.incrementAndGet();
        try (var owner = Running.OWNER.connect()) {
            Roles.run(owner, "CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var user = Running.OWNER.properties().getProperty("user");
        var password = Running.OWNER.properties().getProperty("password");
        var server = Running.OWNER.url().replaceAll("jdbc:postgresql://(.*)/.*", "$1");
        return new TestDatabase("postgres://" + user + ":" + password + "@" + server + "/" + name);
    }

    /** The same, owned by somebody who is no superuser, as with most hosts. */
    public static TestDatabase createOwned() {
        var database = create();
        var name = database.url.substring(database.url.lastIndexOf('/') + 1);
        var user = "owner_of_" + name;
        try (var superuser = Running.OWNER.connect()) {
            Roles.provide(superuser);
            Roles.run(superuser, "CREATE ROLE " + user + " LOGIN PASSWORD 'x'");
            Roles.run(superuser, "GRANT " + Roles.APP + " TO " + user + " WITH SET TRUE");
            Roles.run(superuser, "ALTER DATABASE " + name + " OWNER TO " + user);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new TestDatabase(database.url.replaceFirst("//.*@", "//" + user + ":x@"));
    }

    /** Its address, for the setting {@code DATABASE_URL}. */
    public String url() {
        return url;
    }

    /** Entered as its owner, for whom row level security does not count. */
    public JdbcClient asOwner() {
        return enter(Login.parse(url));
    }

    /** Entered as the server does, bound by row level security. */
    public DataSource asServer() {
        var login = Login.parse(url).with("options", "-c role=" + Roles.APP);
        return new DriverManagerDataSource(login.url(), login.properties());
    }

    static JdbcClient enter(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.properties()));
    }

    /** Settings of a server on a new database. */
    static Settings settings(Path data) {
        return new Settings(data, Map.of(Setting.DATABASE_URL.variable(), create().url()));
    }
}
