package nl.kinderwerk.server.practice;

import java.util.ArrayList;
import java.util.List;
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
    private final List<RegistrationEntry> entries;

    private AttendanceLedger(JdbcClient database, String salt) {
        this.database = database;
        this.salt = salt;
        this.entries = new ArrayList<>(database.sql("SELECT * FROM attendance_ledger ORDER BY number")
                .query(LedgerRow::read)
                .list());
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
        LedgerRow.hold(
                database,
                database.sql("SELECT current_setting('kinderwerk.organisation')")
                        .query(String.class)
                        .single());
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
        var row = database.sql("INSERT INTO attendance_ledger (organisation, " + LedgerRow.COLUMNS
                + ") VALUES (current_setting('kinderwerk.organisation'), " + LedgerRow.VALUES + ")");
        LedgerRow.write(row, entry).update();
    }
}
