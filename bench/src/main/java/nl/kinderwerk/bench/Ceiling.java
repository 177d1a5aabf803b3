package nl.kinderwerk.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The most that the machine allows: a web server that commits one row for each request, and does nothing else. */
final class Ceiling implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    private final Tomcat web = new Tomcat();
    private final HikariDataSource database;

    Ceiling(Path folder, String url) throws LifecycleException {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        database = new HikariDataSource(config);
        web.setBaseDir(folder.toString());
        web.setPort(0);
        var context = web.addContext("", folder.toString());
        Tomcat.addServlet(context, "row", new Row()).addMapping("/row");
        web.getConnector();
        web.start();
    }

    int port() {
        return web.getConnector().getLocalPort();
    }

    byte[] request() {
        return Wire.form(URI.create("http://127.0.0.1:" + port() + "/row"), "none=none", "none=none");
    }

    private final class Row extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (var connection = database.getConnection();
                    var insert =
                            connection.prepareStatement("INSERT INTO single_row VALUES (?, '{\"nummer\": \"1\"}')")) {
                insert.setObject(1, UUID.randomUUID());
                insert.executeUpdate();
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
            response.setContentLength(0);
        }
    }

    @Override
    public void close() throws LifecycleException {
        web.stop();
        web.destroy();
        database.close();
    }
}
