package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Enters the database as its owner, for a command: beside a server that runs, or by starting it for the moment. */
public final class Owner implements AutoCloseable {
    private final Login login;
    private final @Nullable Database started;

    private Owner(Login login, @Nullable Database started) {
        this.login = login;
        this.started = started;
    }

    /**
     * Enters.
     *
     * @throws StoreException when the database cannot be reached
     */
    public static Owner enter(Settings settings) {
        try {
            var given = settings.get(Setting.DATABASE_URL).map(Login::parse);
            if (given.isPresent() || FolderLock.isHeld(settings.data())) {
                return new Owner(login(settings, given), null);
            }
            return start(settings);
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + settings.data() + " cannot be used", failed);
        } catch (SQLException failed) {
            throw new StoreException("The database cannot be started: " + failed.getMessage(), failed);
        }
    }

    private static Login login(Settings settings, Optional<Login> given) throws IOException {
        return given.isPresent()
                ? given.get()
                : Cluster.running(settings.data())
                        .orElseThrow(() -> new StoreException("The server is being started. Try again in a moment."));
    }

    private static Owner start(Settings settings) throws IOException, SQLException {
        var database = Database.take(settings).begin();
        try (var ready = database.connections().getConnection()) {
            ready.close();
            return new Owner(login(settings, Optional.empty()), database);
        } catch (IOException | SQLException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    Login login() {
        return login;
    }

    /** Connections as the owner. */
    public DataSource connections() {
        return new DriverManagerDataSource(login.url(), login.properties());
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
