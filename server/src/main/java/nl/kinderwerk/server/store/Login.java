package nl.kinderwerk.server.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import nl.kinderwerk.server.setting.Setting;

/**
 * A database and who enters it.
 *
 * @param url for JDBC
 * @param properties of the connection, user and password among them
 */
record Login(String url, Properties properties) {
    private static final String JDBC = "jdbc:postgresql:";
    private static final String WRONG = Setting.DATABASE_URL.variable()
            + " is not an address of a PostgreSQL database. Write postgres://user:password@host/database"
            + " or jdbc:postgresql://host/database?user=…&password=…";

    /** A local database, over the loopback only. */
    static Login local(int port, String database, String user, String password) {
        return of("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    static Login of(String url, String user, String password) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return new Login(url, properties);
    }

    /**
     * Reads either way of writing an address.
     *
     * @throws StoreException when it is neither; the message does not repeat it, for it holds a password
     */
    static Login parse(String address) {
        if (address.startsWith(JDBC)) {
            return new Login(address, new Properties());
        }
        try {
            return of(new URI(address));
        } catch (URISyntaxException wrong) {
            throw new StoreException(WRONG);
        }
    }

    private static Login of(URI uri) {
        var isPostgres = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
        if (!isPostgres || uri.getHost() == null || uri.getRawUserInfo() == null) {
            throw new StoreException(WRONG);
        }
        var who = uri.getRawUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var url = JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query;
        return of(url, decode(who[0]), who.length == 2 ? decode(who[1]) : "");
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    /** The same with one more property. */
    Login with(String key, String value) {
        var more = new Properties();
        more.putAll(properties);
        more.setProperty(key, value);
        return new Login(url, more);
    }

    /** Without the properties: they hold a password. */
    @Override
    public String toString() {
        return "Login";
    }
}
