package nl.kinderwerk.server.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationLedger;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What readers outside the organisation in whose scope it is read were ever shown of its attendances. It is read once, and
 * belongs to the transaction in which that was done.
 */
public final class AttendanceLedger implements RegistrationLedger {
    private final JdbcClient database;
    private final String salt;
    private final String organisation;
    private final List<RegistrationEntry> entries;
    private final List<RegistrationEntry> told;

    private AttendanceLedger(JdbcClient database, String salt) {
        this.database = database;
        this.salt = salt;
        this.organisation = organisation(database);
        this.entries = new ArrayList<>(read("attendance_ledger"));
        this.told = read("attendance_told");
    }

    private static String organisation(JdbcClient database) {
        return database.sql("SELECT current_setting('kinderwerk.organisation')")
                .query(String.class)
                .single();
    }

    private List<RegistrationEntry> read(String table) {
        return database.sql("SELECT * FROM " + table + " ORDER BY number")
                .query(LedgerRow::read)
                .list();
    }

    /** The secret of the installation by which counts are rounded, here and in reports of several organisations. */
    public static String saltOf(Settings settings) {
        return Secrets.in(settings.data()).get("registration-rounding");
    }

    /**
     * The ledger, held by this transaction alone: two reports of one organisation do not pass it side by side.
     *
     * @param salt see {@link #saltOf}
     */
    public static RegistrationLedger held(JdbcClient database, String salt) {
        LedgerRow.hold(database, organisation(database));
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
        public Map<String, List<RegistrationEntry>> guarded() {
            return ledger.guarded();
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

    /** Joint reports told something of it: from then on what the others did counts as known. */
    @Override
    public Map<String, List<RegistrationEntry>> guarded() {
        return told.isEmpty() ? Map.of() : Map.of(organisation, told);
    }

    @Override
    public void append(List<RegistrationEntry> added) {
        added.forEach(this::insert);
        entries.addAll(added);
    }

    private void insert(RegistrationEntry entry) {
        var row = database.sql("INSERT INTO attendance_ledger (organisation, " + LedgerRow.COLUMNS
                + ") VALUES (current_setting('kinderwerk.organisation'), " + LedgerRow.VALUES + ")");
        LedgerRow.write(row, entry).update();
    }
}
