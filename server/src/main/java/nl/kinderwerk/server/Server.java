package nl.kinderwerk.server;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.AccountLinks;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A running web server for one site. It stops on {@link #close()} and when the JVM is asked to end, after answering what it began. */
public final class Server implements AutoCloseable {
    private static final String COMPRESSED = "text/html,text/css,text/csv,text/plain,application/json,image/svg+xml";

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts serving a site.
     *
     * @param site is asked at the first request, so that the site may still be in the making
     * @param settings of the operator; the data folder holds the database
     * @param where the address and the port to listen on; port 0 takes any free one
     * @throws PortTakenException when something else listens there
     * @throws nl.kinderwerk.server.store.StoreException when another server has the data folder
     */
    public static Server start(Supplier<Site> site, Settings settings, InetSocketAddress where) {
        var database = Database.take(settings);
        var application = new SpringApplicationBuilder(WebApplication.class)
                .initializers(context -> register((GenericApplicationContext) context, site, settings, database))
                .properties(properties(where))
                .build();
        try {
            return new Server(application.run());
        } catch (RuntimeException failed) {
            database.close();
            throw isPortTaken(failed) ? new PortTakenException(where.getPort(), failed) : failed;
        }
    }

    /** The database begins here, when logging is set up. It is not lazy: only then is it closed in any case. */
    private static void register(
            GenericApplicationContext context, Supplier<Site> site, Settings settings, Database database) {
        context.registerBean(CurrentSite.class, () -> new CurrentSite(site));
        context.registerBean(Settings.class, () -> settings);
        database.begin();
        context.registerBean(Database.class, () -> database, definition -> definition.setLazyInit(false));
    }

    private static boolean isPortTaken(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(PortInUseException.class::isInstance);
    }

    private static Map<String, Object> properties(InetSocketAddress where) {
        return Map.ofEntries(
                Map.entry("server.address", where.getHostString()),
                Map.entry("server.port", where.getPort()),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.name", "kinderwerk"),
                Map.entry("server.servlet.session.cookie.path", "/"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.timeout", "30m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.compression.mime-types", COMPRESSED),
                Map.entry("server.compression.min-response-size", 1024),
                Map.entry("logging.level.root", "warn"),
                // Every feature counts its migrations in tens of its own: Flyway would warn of that at every start.
                Map.entry("logging.level.org.flywaydb", "error"),
                Map.entry("logging.level.org.springframework.boot", "off"),
                Map.entry("logging.level.org.springframework.web.servlet.mvc.support", "error"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.main.lazy-initialization", true),
                Map.entry("spring.main.log-startup-info", false),
                // Every different text of an imported file is a field.
                Map.entry("server.tomcat.max-parameter-count", 3000),
                // More than any screen takes, so that the screen and not the container says what is too much.
                // What a device delivers in one go is far smaller; a larger body is no longer read.
                Map.entry("spring.jackson.factory.constraints.read.max-document-length", 4_000_000),
                Map.entry("spring.servlet.multipart.max-file-size", "20MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "20MB"),
                Map.entry("spring.web.resources.add-mappings", false));
    }

    /** The port it listens on. */
    public int port() {
        var web = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(web, "stopped").getPort();
    }

    /**
     * How the first account is made, while there is none. Waits for the database, at most half a minute; without it there is
     * no way until the next start.
     */
    public Optional<AccountLinks.First> firstAccount() {
        try {
            return context.getBean(AccountLinks.class).first();
        } catch (DataAccessException | TransactionException away) {
            return Optional.empty();
        }
    }

    /** Finishes what it is answering, at most ten seconds, and stops. */
    @Override
    public void close() {
        context.close();
    }
}
