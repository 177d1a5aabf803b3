package nl.kinderwerk.server;

import java.net.InetSocketAddress;
import java.util.Map;
import nl.kinderwerk.edition.Site;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A running web server for one site. It stops on {@link #close()} and when the JVM is asked to end, after answering what it began. */
public final class Server implements AutoCloseable {
    private static final String COMPRESSED =
            "text/html,text/css,text/csv,text/plain,application/json,image/svg+xml";

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts serving a site.
     *
     * @param where the address and the port to listen on; port 0 takes any free one
     * @throws PortTakenException when something else listens there
     */
    public static Server start(Site site, InetSocketAddress where) {
        var application = new SpringApplicationBuilder(WebApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("site", site))
                .properties(settings(where))
                .build();
        try {
            return new Server(run(application));
        } catch (PortInUseException taken) {
            throw new PortTakenException(where.getPort(), taken);
        }
    }

    private static ConfigurableApplicationContext run(SpringApplication application) {
        return application.run();
    }

    private static Map<String, Object> settings(InetSocketAddress where) {
        return Map.ofEntries(
                Map.entry("server.address", where.getHostString()),
                Map.entry("server.port", where.getPort()),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.compression.mime-types", COMPRESSED),
                Map.entry("server.compression.min-response-size", 1024),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.main.lazy-initialization", true),
                Map.entry("spring.main.log-startup-info", false),
                Map.entry("spring.web.resources.add-mappings", false));
    }

    /** The port it listens on. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Finishes what it is answering, at most ten seconds, and stops. */
    @Override
    public void close() {
        context.close();
    }
}
