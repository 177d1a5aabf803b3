package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The tables of a database, copied out and in by their owner. */
final class Tables {
    private static final String NAMES = """
            SELECT quote_ident(relname) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'flyway_schema_history'
            ORDER BY relname
            """;
    /** A table and one that it refers to. */
    private static final String REFERENCES = """
            SELECT quote_ident(child.relname) || ' ' || quote_ident(parent.relname) FROM pg_constraint c
            JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
            WHERE c.contype = 'f' AND child.oid <> parent.oid AND child.relnamespace = 'public'::regnamespace
            """;

    private static final String VERSION =
            "SELECT string_agg(version, '-' ORDER BY version::int) FROM flyway_schema_history WHERE success";

    private final Connection owner;

    Tables(Connection owner) {
        this.owner = owner;
    }

    /** The version of the tables: every migration, for features count theirs apart. */
    String version() throws SQLException {
        var made = Roles.find(owner, "SELECT to_regclass('public.flyway_schema_history')");
        return made.isEmpty() ? "" : Roles.find(owner, VERSION).orElse("");
    }

    /** Names, each after those that it refers to. */
    List<String> names() throws SQLException {
        var references = list(REFERENCES).stream()
                .map(pair -> pair.split(" ", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toSet())));
        var waiting = new ArrayList<>(list(NAMES));
        var ordered = new LinkedHashSet<String>();
        while (!waiting.isEmpty()) {
            if (!waiting.removeIf(
                    name -> references.getOrDefault(name, Set.of()).stream().allMatch(ordered::contains)
                            && ordered.add(name))) {
                throw new StoreException("These tables refer to each other in a circle: " + waiting);
            }
        }
        return List.copyOf(ordered);
    }

    /** Those that the server rewrites and this database has: one of an older version may lack some. */
    List<String> rewritten() throws SQLException {
        var all = list(NAMES);
        return Rewritten.TABLES.stream().filter(all::contains).toList();
    }

    /** Waits for whoever rewrites them and keeps the next one away, in the running transaction; takes no snapshot. */
    void hold(List<String> rewritten) throws SQLException {
        if (!rewritten.isEmpty()) {
            Roles.run(owner, "LOCK TABLE " + String.join(", ", rewritten) + " IN ACCESS SHARE MODE");
        }
    }

    boolean areEmpty() throws SQLException {
        for (var name : names()) {
            if (Roles.find(owner, "SELECT 1 FROM " + name + " LIMIT 1").isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Tables whose row level security binds their owner too. */
    List<String> boundOwner() throws SQLException {
        return list("SELECT quote_ident(relname) FROM pg_class"
                + " WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity");
    }

    /** COPY cannot fill a table while its owner is bound. */
    void bindOwner(List<String> names, boolean bound) throws SQLException {
        for (var name : names) {
            Roles.run(owner, "ALTER TABLE " + name + (bound ? "" : " NO") + " FORCE ROW LEVEL SECURITY");
        }
    }

    /** Removes every row, in the running transaction. */
    void empty() throws SQLException {
        var names = names();
        if (!names.isEmpty()) {
            Roles.run(owner, "TRUNCATE " + String.join(", ", names));
        }
    }

    /** The last number that each sequence gave out. */
    Map<String, Long> sequences() throws SQLException {
        var last = new TreeMap<String, Long>();
        for (var name : list("SELECT quote_ident(sequencename) FROM pg_sequences"
                + " WHERE schemaname = 'public' AND last_value IS NOT NULL")) {
            last.put(
                    name,
                    Long.valueOf(
                            Roles.find(owner, "SELECT last_value FROM " + name).orElseThrow()));
        }
        return last;
    }

    void set(Map<String, Long> sequences) throws SQLException {
        for (var sequence : sequences.entrySet()) {
            Roles.find(owner, "SELECT setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
        }
    }

    /** Writes all rows of a table and gives their number. */
    long copyOut(String table, OutputStream to) throws SQLException, IOException {
        return owner.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", to);
    }

    /** Adds rows to a table. */
    void copyIn(String table, InputStream from) throws SQLException, IOException {
        owner.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN", from);
    }

    private List<String> list(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
