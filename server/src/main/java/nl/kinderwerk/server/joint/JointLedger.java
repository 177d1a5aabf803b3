package nl.kinderwerk.server.joint;

import java.util.ArrayList;
import java.util.List;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationLedger;
import nl.kinderwerk.server.practice.LedgerRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers were ever shown of the attendances of the organisations of one joint report, alone and together. */
final class JointLedger implements RegistrationLedger {
    private final JdbcClient database;
    private final String salt;
    private final JointReport report;
    private final List<RegistrationEntry> entries;

    /**
     * The ledger; meanwhile none of the organisations, and no other joint report, publishes anything.
     *
     * @param alone what was never shown and must not become known
     */
    JointLedger(JdbcClient database, String salt, JointReport report, List<RegistrationEntry> alone) {
        this.database = database;
        this.salt = salt;
        this.report = report;
        report.organisations().forEach(this::hold);
        this.entries = new ArrayList<>(database.sql("SELECT * FROM joint_past(:report)")
                .param("report", report.id())
                .query(LedgerRow::read)
                .list());
        entries.addAll(alone);
    }

    private void hold(String organisation) {
        LedgerRow.hold(database, organisation);
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
        added.forEach(entry -> LedgerRow.write(
                        database.sql("INSERT INTO joint_ledger (report, " + LedgerRow.COLUMNS + ") VALUES (:report, "
                                        + LedgerRow.VALUES + ")")
                                .param("report", report.id()),
                        entry)
                .update());
        entries.addAll(added);
    }
}
