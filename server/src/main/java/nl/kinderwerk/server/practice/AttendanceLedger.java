package nl.kinderwerk.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.figures.protect.Interval;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationKey;
import nl.kinderwerk.figures.protect.RegistrationLedger;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What readers outside the organisation in whose scope it is read were ever shown of its attendances. It is read once, and
 * belongs to the transaction in which that was done.
 */
public final class AttendanceLedger implements RegistrationLedger {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final String salt;
    private final List<RegistrationEntry> entries;

    private AttendanceLedger(JdbcClient database, String salt) {
        this.database = database;
        this.salt = salt;
        this.entries = new ArrayList<>(database.sql("SELECT * FROM attendance_ledger ORDER BY number")
                .query(AttendanceLedger::entry)
                .list());
    }

    /**
     * The ledger, held by this transaction alone: two reports of one organisation do not pass it side by side.
     *
     * @param salt the secret of the installation by which counts are rounded
     */
    public static RegistrationLedger held(JdbcClient database, String salt) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('attendance_ledger'),"
                        + " hashtext(current_setting('kinderwerk.organisation')))::text")
                .query(String.class)
                .single();
        return new AttendanceLedger(database, salt);
    }

    /** A ledger in which nothing is written: for what nobody outside the organisation reads yet. */
    public static RegistrationLedger unwritten(JdbcClient database, String salt) {
        return new Unwritten(new AttendanceLedger(database, salt));
    }

    private record Unwritten(RegistrationLedger ledger) implements RegistrationLedger {
        @Override
        public String salt() {
            return ledger.salt();
        }

        @Override
        public List<RegistrationEntry> entries() {
            return ledger.entries();
        }

        @Override
        public void append(List<RegistrationEntry> entries) {}
    }

    @Override
    public String salt() {
        return salt;
    }

    @Override
    public List<RegistrationEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void append(List<RegistrationEntry> added) {
        added.forEach(this::insert);
        entries.addAll(added);
    }

    private void insert(RegistrationEntry entry) {
        var shown = Row.of(entry.shown());
        database.sql("""
                        INSERT INTO attendance_ledger (organisation, area, period, aim, units, organisations, shown, value, reason,
                          low, high, edition, at)
                        VALUES (current_setting('kinderwerk.organisation'), :area, :period, :aim, CAST(:units AS jsonb),
                          :organisations, :shown, :value, :reason, :low, :high, :edition, :at)
                        """)
                .param("area", entry.key().area())
                .param("period", entry.key().period())
                .param("aim", entry.key().aim().orElse(null))
                .param("units", JSON.writeValueAsString(entry.units()))
                .param("organisations", entry.organisations().toArray(String[]::new))
                .param("shown", shown.shown())
                .param("value", shown.value().orElse(null))
                .param("reason", shown.reason().map(Reason::name).orElse(null))
                .param("low", entry.uncertain().map(Interval::low).orElse(null))
                .param("high", entry.uncertain().map(Interval::high).orElse(null))
                .param("edition", entry.edition())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RegistrationEntry entry(ResultSet row, int number) throws SQLException {
        var low = Optional.ofNullable(row.getObject("low", Double.class));
        var high = row.getDouble("high");
        var shown = new Row(
                row.getString("shown"),
                Optional.ofNullable(row.getObject("value", Integer.class)),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf));
        return new RegistrationEntry(
                new RegistrationKey(
                        row.getString("area"), row.getString("period"), Optional.ofNullable(row.getString("aim"))),
                JSON.readValue(row.getString("units"), new TypeReference<Map<String, Integer>>() {}),
                new HashSet<>(
                        Arrays.asList((String[]) row.getArray("organisations").getArray())),
                shown.count(),
                low.map(from -> new Interval(from, high)),
                row.getString("edition"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** A count as three columns. */
    private record Row(String shown, Optional<Integer> value, Optional<Reason> reason) {
        static Row of(RegistrationCount count) {
            return switch (count) {
                case RegistrationCount.Nothing nothing -> new Row("nothing", Optional.empty(), Optional.empty());
                case RegistrationCount.Rounded rounded ->
                    new Row("rounded", Optional.of(rounded.value()), Optional.empty());
                case RegistrationCount.Few few -> new Row("few", Optional.of(few.threshold()), Optional.empty());
                case RegistrationCount.RolledUp small -> new Row("rolled_up", Optional.empty(), Optional.empty());
                case RegistrationCount.Withheld withheld ->
                    new Row("withheld", Optional.empty(), Optional.of(withheld.reason()));
            };
        }

        RegistrationCount count() {
            return switch (shown) {
                case "nothing" -> new RegistrationCount.Nothing();
                case "rounded" -> new RegistrationCount.Rounded(value.orElseThrow());
                case "few" -> new RegistrationCount.Few(value.orElseThrow());
                case "rolled_up" -> new RegistrationCount.RolledUp();
                default -> new RegistrationCount.Withheld(reason.orElseThrow());
            };
        }
    }
}
