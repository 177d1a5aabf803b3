package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of a server: its own on the data folder, or the one it was given. It is made ready in the background, and
 * again when it went away; until then a connection waits a moment and then fails.
 */
public final class Database implements AutoCloseable {
    /** How the database is. */
    public enum State {
        /** It answers. */
        UP,
        /** It is being started. */
        STARTING,
        /** Its tables are being made or changed. */
        MIGRATING,
        /** It does not answer; the server keeps trying. */
        AWAY,
        /** The disk of the data folder has no room left. */
        FULL
    }

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** Bytes; PostgreSQL writes its log in files of 16 MiB and needs more than one. */
    private static final long ROOM_TO_WORK = 64L << 20;

    private static final String APP_SECRET = "database-app";

    private final Settings settings;
    private final Optional<Login> given;
    private final FolderLock lock;
    private final Pool pool = new Pool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper = Thread.ofPlatform().name("database").unstarted(this::keep);

    private volatile boolean isMigrating;
    private volatile String lastFault = "";
    private @Nullable Cluster cluster;

    private Database(Settings settings, Optional<Login> given, FolderLock lock) {
        this.settings = settings;
        this.given = given;
        this.lock = lock;
    }

    /**
     * Takes the data folder.
     *
     * @throws StoreException when the settings make no sense or another server has the folder
     */
    public static Database take(Settings settings) {
        var given = settings.get(Setting.DATABASE_URL).map(Login::parse);
        return new Database(settings, given, FolderLock.of(settings.data()));
    }

    /** Begins to make it ready. */
    public Database begin() {
        keeper.start();
        return this;
    }

    /** Connections as the role of the server. */
    public DataSource connections() {
        return pool;
    }

    /** How it is now; asks the database, and waits a few seconds for an answer. */
    public State state() {
        if (isMigrating) {
            return State.MIGRATING;
        }
        if (isFull()) {
            return State.FULL;
        }
        if (!pool.isReady()) {
            return lastFault.isEmpty() ? State.STARTING : State.AWAY;
        }
        return pool.answers() ? State.UP : State.AWAY;
    }

    /**
     * Removes what PostgreSQL keeps of changes in case of a crash: it tells which invitation ended with which answer. A
     * database that was given has an administrator who decides on that; there nothing happens.
     *
     * @throws StoreException when it cannot be done now
     */
    public void forgetChanges() {
        if (given.isEmpty()) {
            try (var owner = own().connect()) {
                Roles.run(owner, "SELECT pg_switch_wal()");
                Roles.run(owner, "CHECKPOINT");
            } catch (IOException | SQLException failed) {
                throw new StoreException("The log of changes cannot be emptied: " + failed.getMessage(), failed);
            }
        }
    }

    private Login own() throws IOException {
        return Cluster.running(settings.data()).orElseThrow(() -> new StoreException("The database does not run."));
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(settings.data()).getUsableSpace() < ROOM_TO_WORK;
        } catch (IOException unknown) {
            return true;
        }
    }

    private void keep() {
        do {
            try {
                provide();
                lastFault = "";
            } catch (IOException | SQLException | RuntimeException fault) {
                report(fault);
            }
        } while (!isClosing());
        end();
    }

    private boolean isClosing() {
        try {
            return closing.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    /** Does what is still to do. */
    private void provide() throws IOException, SQLException {
        if (given.isEmpty() && !isRunning()) {
            start();
        }
        if (!pool.isReady()) {
            prepare(given.isPresent() ? given.get() : own());
        }
    }

    private boolean isRunning() throws IOException {
        return cluster != null && cluster.isRunning();
    }

    private void start() throws IOException {
        if (cluster == null) {
            cluster = new Cluster(settings.data());
        }
        cluster.start();
    }

    private void prepare(Login owner) throws SQLException {
        try (var connection = owner.connect()) {
            Roles.provide(connection);
            if (given.isEmpty()) {
                Roles.letIn(connection, secret());
            }
        }
        migrate(owner);
        pool.fill(
                given.isEmpty() ? Login.of(owner.url(), Roles.APP, secret()) : owner,
                given.isEmpty() ? Optional.empty() : Optional.of("SET ROLE " + Roles.APP));
    }

    private String secret() {
        return Secrets.in(settings.data()).get(APP_SECRET);
    }

    private void migrate(Login owner) {
        isMigrating = true;
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(new DriverManagerDataSource(owner.url(), owner.properties()))
                    .locations("classpath:db/migration")
                    // Every feature counts its migrations in tens of its own.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } finally {
            isMigrating = false;
        }
    }

    /** One line, and the same line once. */
    private void report(Exception fault) {
        var line = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        if (!line.equals(lastFault)) {
            LOG.warn("The database is not ready: {}", line);
            LOG.debug("The cause", fault);
        }
        lastFault = line;
    }

    private void end() {
        try (lock) {
            pool.close();
            if (cluster != null) {
                cluster.stop();
            }
        } catch (IOException | StoreException fault) {
            report(fault);
        }
    }

    /** Ends connections and, if it is its own, the database. */
    @Override
    public void close() {
        closing.countDown();
        if (keeper.getState() == Thread.State.NEW) {
            lock.close();
        }
        try {
            keeper.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interrupted));
        }
    }
}
