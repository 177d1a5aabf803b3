package nl.kinderwerk.server.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of a test's database that organisations share, as they are now, with rows that are made for any of them. */
final class Catalogue {
    /** In everything that organisation "b" keeps. */
    static final String SECRET = "geheim van b";

    /** Research asks organisations that need not have an account here. */
    private static final String RESEARCH = "'invited_organisation', 'invitation', 'answer'";

    private final JdbcClient owner;

    Catalogue(JdbcClient owner) {
        this.owner = owner;
    }

    /** Tables with a column {@code organisation}. */
    List<String> shared() {
        return list(
                "SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'organisation'"
                        + " AND table_name NOT IN (" + RESEARCH + ") ORDER BY table_name");
    }

    /** Those among them in which nothing is seen outside a scope. */
    List<String> apart() {
        return shared().stream().filter(table -> !table.startsWith("account")).toList();
    }

    List<String> list(String sql) {
        return owner.sql(sql).query(String.class).list();
    }

    /** Rows can then be of any content, and only row level security stands between the server and a row. */
    void loosen() {
        list("SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint"
                        + " WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0")
                .forEach(statement -> owner.sql(statement).update());
        owner.sql("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kinderwerk_app")
                .update();
    }

    void fill(String table, String organisation) {
        owner.sql("SET session_replication_role = replica; " + insert(table, organisation)
                        + "; SET session_replication_role = DEFAULT")
                .update();
    }

    /** A statement that adds a row. */
    String insert(String table, String organisation) {
        var columns = columns(table);
        return "INSERT INTO " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") VALUES ("
                + columns.stream().map(column -> column.value(organisation)).collect(Collectors.joining(", ")) + ")";
    }

    private record Column(String name, String type) {
        String value(String organisation) {
            return switch (name.equals("organisation") ? "organisation" : type) {
                case "organisation" -> "'" + organisation + "'";
                case "text", "character varying" -> "'" + SECRET + " " + UUID.randomUUID() + "'";
                case "uuid" -> "gen_random_uuid()";
                case "ARRAY" -> "'{}'";
                case "jsonb" -> "'{\"x\": \"" + SECRET + "\"}'";
                case "boolean" -> "true";
                case "bytea" -> "'\\x" + UUID.randomUUID().toString().replace("-", "") + "'";
                case "date", "time without time zone" -> "now()::" + type;
                case "timestamp with time zone", "timestamp without time zone" -> "now()";
                default -> "1";
            };
        }
    }

    private List<Column> columns(String table) {
        return owner.sql("SELECT column_name AS name, data_type AS type FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND table_name = :table AND is_generated = 'NEVER'")
                .param("table", table)
                .query(Column.class)
                .list();
    }

    /** Everything that organisation "b" keeps, to see whether it changed. */
    List<String> rowsOfB() {
        return shared().stream()
                .flatMap(table ->
                        list("SELECT '" + table + " ' || t::text FROM " + table + " t WHERE organisation = 'b'")
                                .stream())
                .sorted()
                .toList();
    }
}
