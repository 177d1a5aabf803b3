package nl.kinderwerk.server.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.exchange.Recognition.Recognised;
import nl.kinderwerk.server.practice.Deliveries;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the organisation in whose scope it is asked reads in from other systems. */
final class Imports {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Deliveries deliveries;
    private final Register register;

    Imports(JdbcClient database, Deliveries deliveries, Register register) {
        this.database = database;
        this.deliveries = deliveries;
        this.register = register;
    }

    /** A file that somebody is looking at. */
    record Draft(UUID id, String file, byte[] content) {}

    /** Keeps a file for a day. */
    UUID keep(String file, byte[] content) {
        var id = UUID.randomUUID();
        forgetOld();
        database.sql("INSERT INTO import_draft (organisation, id, file, content)"
                        + " VALUES (current_setting('kinderwerk.organisation'), :id, :file, :content)")
                .param("id", id)
                .param("file", file)
                .param("content", content)
                .update();
        return id;
    }

    /** Removes files at which nobody looks any more. */
    void forgetOld() {
        database.sql("DELETE FROM import_draft WHERE made < now() - interval '1 day'")
                .update();
    }

    Optional<Draft> draft(UUID id) {
        return database.sql("SELECT id, file, content FROM import_draft"
                        + " WHERE id = :id AND made > now() - interval '1 day'")
                .param("id", id)
                .query((row, number) -> new Draft(id, row.getString("file"), row.getBytes("content")))
                .optional();
    }

    /** What was confirmed last. */
    Optional<Binding> binding() {
        return database.sql("SELECT binding FROM import_binding")
                .query(String.class)
                .optional()
                .map(kept -> JSON.readValue(kept, Binding.class));
    }

    /** How many registrations are new, and how many were there already. */
    record Done(int added, int known) {}

    /** Which registrations the numbers of another system mean. */
    Identities identities(Workplace place, Set<String> numbers) {
        var possible = Identities.possible(place.organisation(), numbers);
        return new Identities(place.organisation(), standing(possible));
    }

    /** Which rows stand already. */
    Recognised recognise(Comparison comparison, List<Prepared> rows) {
        var days = rows.stream()
                .map(row -> row.one("day"))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
        return new Recognition(comparison, register.near(Recognition.ids(rows), days)).recognise(rows);
    }

    private Set<UUID> standing(Collection<UUID> ids) {
        return database.sql("SELECT id FROM registration WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Those that nobody else read in meanwhile. */
    private List<Prepared> fresh(List<Prepared> rows) {
        var known = standing(rows.stream().map(Prepared::id).toList());
        return rows.stream().filter(row -> !known.contains(row.id())).toList();
    }

    /** Registers rows that do not stand yet, remembers the binding, and forgets the file. */
    Done take(Workplace place, Draft draft, Binding binding, List<Prepared> rows) {
        if (!forget(draft)) {
            return new Done(0, rows.size());
        }
        var fresh = fresh(rows);
        if (!fresh.isEmpty()) {
            log(place, draft, fresh.size());
        }
        fresh.forEach(row -> take(place, draft, row));
        database.sql(
                        "INSERT INTO import_binding VALUES (current_setting('kinderwerk.organisation'),"
                                + " CAST(:binding AS jsonb)) ON CONFLICT (organisation) DO UPDATE SET binding = excluded.binding")
                .param("binding", JSON.writeValueAsString(binding))
                .update();
        return new Done(fresh.size(), rows.size() - fresh.size());
    }

    /** Whether the file was still there: who pressed the button twice waits here, and finds everything done. */
    private boolean forget(Draft draft) {
        return database.sql("DELETE FROM import_draft WHERE id = :id")
                        .param("id", draft.id())
                        .update()
                == 1;
    }

    private void log(Workplace place, Draft draft, int number) {
        database.sql("INSERT INTO imported VALUES (current_setting('kinderwerk.organisation'), :id, :file, :day,"
                        + " :account, :number)")
                .param("id", draft.id())
                .param("file", draft.file())
                .param("day", place.today())
                .param("account", place.account().orElse(null))
                .param("number", number)
                .update();
    }

    private void take(Workplace place, Draft draft, Prepared row) {
        var fields = new HashMap<>(row.fields());
        fields.put("id", List.of(row.id().toString()));
        if (!deliveries.take(place, row.id(), fields)) {
            throw new IllegalStateException("A row that was checked is no registration");
        }
        database.sql("UPDATE registration SET imported = :file WHERE id = :id")
                .param("file", draft.id())
                .param("id", row.id())
                .update();
    }

    /** A file that was read, and how many registrations came out of it. */
    record Imported(String file, LocalDate day, int number) {}

    /** Newest first. */
    List<Imported> files() {
        return database.sql("SELECT file, day, number FROM imported ORDER BY day DESC, file")
                .query(Imported.class)
                .list();
    }

    /** The recurring activities of the organisation, by name. */
    List<Meanings.Series> series() {
        return database.sql("SELECT * FROM series ORDER BY name, id")
                .query(Imports::read)
                .list();
    }

    private static Meanings.Series read(ResultSet row, int number) throws SQLException {
        return new Meanings.Series(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("activity"),
                row.getString("neighbourhood"),
                Register.list(row, "aims"),
                Register.list(row, "partners"));
    }
}
