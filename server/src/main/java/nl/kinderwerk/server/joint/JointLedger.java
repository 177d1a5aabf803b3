package nl.kinderwerk.server.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationLedger;
import nl.kinderwerk.figures.protect.RegistrationRules;
import nl.kinderwerk.server.practice.LedgerRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers were ever shown of the attendances of the organisations of one joint report, alone and together. */
final class JointLedger implements RegistrationLedger {
    private final JdbcClient database;
    private final String salt;
    private final JointReport report;
    private final Alone alone;
    private final List<RegistrationEntry> entries;
    private final Map<String, List<RegistrationEntry>> guarded;

    /**
     * The ledger; meanwhile none of the organisations, and no other joint report, publishes anything.
     *
     * @param alone what was never shown and must not become known
     */
    JointLedger(JdbcClient database, String salt, JointReport report, Alone alone) {
        this.database = database;
        this.salt = salt;
        this.report = report;
        this.alone = alone;
        report.organisations().forEach(this::hold);
        this.entries = new ArrayList<>(read("joint_past"));
        entries.addAll(alone.entries());
        this.guarded = guarded(read("joint_told"));
    }

    private void hold(String organisation) {
        LedgerRow.hold(database, organisation);
    }

    private List<RegistrationEntry> read(String door) {
        return database.sql("SELECT * FROM " + door + "(:report)")
                .param("report", report.id())
                .query(LedgerRow::read)
                .list();
    }

    private Map<String, List<RegistrationEntry>> guarded(List<RegistrationEntry> told) {
        return report.organisations().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        organisation -> Stream.concat(
                                        told.stream()
                                                .filter(e -> e.organisations().equals(Set.of(organisation))),
                                        alone.small(organisation))
                                .toList()));
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
    public Map<String, List<RegistrationEntry>> guarded() {
        return guarded;
    }

    @Override
    public void append(List<RegistrationEntry> added) {
        added.forEach(entry -> LedgerRow.write(
                        database.sql("INSERT INTO joint_ledger (report, " + LedgerRow.COLUMNS + ") VALUES (:report, "
                                        + LedgerRow.VALUES + ")")
                                .param("report", report.id()),
                        entry)
                .update());
        report.organisations().forEach(organisation -> tell(organisation, added));
        entries.addAll(added);
    }

    /** Keeps for later reports of an organisation what the shown counts tell of it, and what must not become known. */
    private void tell(String organisation, List<RegistrationEntry> added) {
        var own = alone.units(organisation);
        var parts = added.stream()
                .filter(RegistrationEntry::isShown)
                .map(entry -> entry.partOf(organisation, own, RegistrationRules.DEFAULT))
                .filter(part -> !part.units().isEmpty());
        Stream.concat(parts, alone.small(organisation))
                .forEach(entry -> LedgerRow.write(
                                database.sql("INSERT INTO attendance_told (organisation, report, "
                                                + LedgerRow.COLUMNS + ") VALUES (:organisation, :report, "
                                                + LedgerRow.VALUES + ")")
                                        .param("organisation", organisation)
                                        .param("report", report.id()),
                                entry)
                        .update());
    }
}
