package nl.kinderwerk.server.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationKey;
import nl.kinderwerk.figures.protect.RegistrationProposal;
import nl.kinderwerk.figures.protect.RegistrationProtection;
import nl.kinderwerk.figures.protect.RegistrationRules;
import nl.kinderwerk.server.joint.Figures.Coverage;
import nl.kinderwerk.server.joint.Figures.Row;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.study.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the figures of a report to which all organisations agreed. Nobody agreed to be recognised in them. */
final class Making {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JointReports reports;
    private final CurrentSite site;
    private final String salt;

    /**
     * Making.
     *
     * @param salt the secret of the installation by which counts are rounded
     */
    Making(JdbcClient database, TransactionTemplate transaction, JointReports reports, CurrentSite site, String salt) {
        this.database = database;
        this.transaction = transaction;
        this.site = site;
        this.salt = salt;
        this.reports = reports;
    }

    /**
     * Makes a report, once; false when an organisation does not agree or it is made already.
     *
     * @param reader the account that makes it, for the log
     * @throws nl.kinderwerk.figures.protect.UnsafePublicationException when its figures would give something away
     */
    boolean make(UUID id, UUID reader) {
        return Boolean.TRUE.equals(transaction.execute(status -> reports.open(id)
                .filter(this::isAgreed)
                .map(report -> {
                    reports.freeze(report, figures(report, reader));
                    return true;
                })
                .orElse(false)));
    }

    private boolean isAgreed(JointReport report) {
        return database.sql("SELECT joint_agreed(:id)")
                .param("id", report.id())
                .query(Boolean.class)
                .single();
    }

    private Figures figures(JointReport report, UUID reader) {
        var sessions = sessions(report, reader);
        var aims = aims(sessions);
        var counts = protect(report, sessions, aims);
        var quarter = report.term().code();
        return new Figures(
                reports.today(),
                isSample(report),
                count(counts, key(report, quarter, Optional.empty())),
                report.term().months().stream()
                        .map(month -> new Row(month, count(counts, key(report, month, Optional.empty()))))
                        .toList(),
                aims.stream()
                        .map(aim -> new Row(aim, count(counts, key(report, quarter, Optional.of(aim)))))
                        .toList(),
                coverage(report, sessions));
    }

    private Map<RegistrationKey, RegistrationCount> protect(
            JointReport report, List<Session> sessions, List<String> aims) {
        var quarter = report.term().code();
        var whole = Stream.concat(Stream.of(quarter), report.term().months().stream())
                .map(period -> key(report, period, Optional.empty()));
        var parts = aims.stream().map(aim -> key(report, quarter, Optional.of(aim)));
        var proposal = new RegistrationProposal(
                "joint/" + report.id(),
                Instant.now(),
                sessions.stream()
                        .flatMap(session -> session.registered(report.area(), quarter))
                        .toList(),
                Stream.concat(whole, parts).toList(),
                Set.of(),
                Map.of());
        var alone = new Alone(sessions, quarter, aims, proposal.at());
        var ledger = new JointLedger(database, salt, report, alone);
        return RegistrationProtection.publish(proposal, RegistrationRules.DEFAULT, ledger);
    }

    private static RegistrationKey key(JointReport report, String period, Optional<String> aim) {
        return new RegistrationKey(report.area(), period, aim);
    }

    private static Count count(Map<RegistrationKey, RegistrationCount> counts, RegistrationKey key) {
        return Count.of(counts.getOrDefault(key, new RegistrationCount.Nothing()));
    }

    private List<String> aims(List<Session> sessions) {
        return site.study().practice().orElseThrow().aims().options().stream()
                .map(Item.Option::code)
                .filter(aim ->
                        sessions.stream().anyMatch(session -> session.aims().contains(aim)))
                .toList();
    }

    private List<Session> sessions(JointReport report, UUID reader) {
        return database.sql("SELECT * FROM joint_sessions(:report, :reader)")
                .param("report", report.id())
                .param("reader", reader)
                .query(Making::session)
                .list();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("organisation"),
                row.getString("id"),
                row.getObject("day", LocalDate.class),
                row.getString("neighbourhood"),
                Arrays.asList((String[]) row.getArray("aims").getArray()),
                row.getBoolean("counted"),
                Optional.ofNullable(row.getObject("children", Integer.class)));
    }

    private boolean isSample(JointReport report) {
        return Participant.of(database, report).stream().anyMatch(Participant::sample);
    }

    private List<Coverage> coverage(JointReport report, List<Session> sessions) {
        return Participant.of(database, report).stream()
                .sorted(Comparator.comparing(Participant::name))
                .map(one -> coverage(
                        report,
                        one,
                        sessions.stream()
                                .filter(session -> session.organisation().equals(one.code()))
                                .toList()))
                .toList();
    }

    private static Coverage coverage(JointReport report, Participant one, List<Session> own) {
        var counted = own.stream().filter(Session::counted).count();
        return new Coverage(
                one.name(),
                own.stream().map(Session::month).distinct().count()
                        == report.term().months().size(),
                counted * 2 > own.size());
    }
}
