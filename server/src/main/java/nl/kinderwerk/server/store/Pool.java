package nl.kinderwerk.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections at hand. Before the database is ready, whoever asks waits a moment. */
final class Pool extends AbstractDataSource implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_LATER = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 10;

    private final CompletableFuture<HikariDataSource> ready = new CompletableFuture<>();

    /**
     * Opens the pool.
     *
     * @param first a statement for each new connection
     */
    void fill(Login login, Optional<String> first) {
        var config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setDataSourceProperties(quiet(login).properties());
        first.ifPresent(config::setConnectionInitSql);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_LATER.toMillis());
        config.setValidationTimeout(PATIENCE_LATER.toMillis() / 2);
        config.setInitializationFailTimeout(-1);
        ready.complete(new HikariDataSource(config));
    }

    /** A fault's text must not repeat what somebody answered, and a dead line must not hold a thread for ever. */
    private static Login quiet(Login login) {
        return login.with("logServerErrorDetail", "false")
                .with("tcpKeepAlive", "true")
                .with("socketTimeout", "60")
                .with("ApplicationName", "kinderwerk");
    }

    boolean isReady() {
        return ready.isDone();
    }

    /** Whether the database answers in time. */
    boolean answers() {
        try (var connection = getConnection()) {
            return connection.isValid((int) PATIENCE_LATER.toSeconds());
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return ready.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).getConnection();
        } catch (TimeoutException | ExecutionException notReady) {
            throw new SQLTransientConnectionException("The database is not ready.", notReady);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted", interrupted);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("The pool has one user.");
    }

    @Override
    public void close() {
        if (ready.isDone()) {
            ready.join().close();
        }
    }
}
