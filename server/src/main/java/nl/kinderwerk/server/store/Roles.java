package nl.kinderwerk.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Two roles: the owner makes and changes tables; the server works as {@value #APP}, which owns nothing. */
final class Roles {
    static final String APP = "kinderwerk_app";
    private static final String MAKE = "CREATE ROLE " + APP + " NOLOGIN";
    private static final String LEND = "GRANT " + APP + " TO CURRENT_USER WITH SET TRUE";

    private Roles() {}

    /** Makes the second role, and lets the owner act as it. */
    static void provide(Connection owner) throws SQLException {
        if (find(owner, "SELECT 1 FROM pg_roles WHERE rolname = '" + APP + "'").isEmpty()) {
            orExplain(owner, MAKE);
        }
        if (find(owner, "SELECT 1 WHERE pg_has_role('" + APP + "', 'SET')").isEmpty()) {
            orExplain(owner, LEND);
        }
    }

    /** Lets the second role enter by itself. */
    static void letIn(Connection owner, String password) throws SQLException {
        run(owner, "ALTER ROLE " + APP + " LOGIN PASSWORD '" + password + "'");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value of the first row. */
    static Optional<String> find(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    private static void orExplain(Connection owner, String sql) throws SQLException {
        try {
            run(owner, sql);
        } catch (SQLException refused) {
            throw new StoreException(
                    "The database refuses to make the role " + APP + ". Let its administrator run, once: " + MAKE
                            + "; GRANT " + APP + " TO <user of KINDERWERK_DATABASE_URL> WITH SET TRUE;",
                    refused);
        }
    }
}
