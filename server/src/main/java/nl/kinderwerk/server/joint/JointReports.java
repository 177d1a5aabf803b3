package nl.kinderwerk.server.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.conversation.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All joint reports; who may read which is decided by who asks. */
final class JointReports {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORDER = " ORDER BY first_day DESC, proposed DESC, id";

    private final JdbcClient database;
    private final Clock clock;

    JointReports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    UUID propose(String municipality, Term term, List<String> organisations) {
        var id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO joint_report (id, municipality, first_day, last_day, organisations, proposed)
                        VALUES (:id, :municipality, :first, :last, :organisations, :today)
                        """)
                .param("id", id)
                .param("municipality", municipality)
                .param("first", term.first())
                .param("last", term.last())
                .param("organisations", organisations.stream().sorted().toArray(String[]::new))
                .param("today", today())
                .update();
        return id;
    }

    List<JointReport> all() {
        return database.sql("SELECT * FROM joint_report" + ORDER)
                .query(JointReports::report)
                .list();
    }

    Optional<JointReport> find(UUID id) {
        return database.sql("SELECT * FROM joint_report WHERE id = :id")
                .param("id", id)
                .query(JointReports::report)
                .optional();
    }

    /** Those in which an organisation is asked to take part. */
    List<JointReport> asking(String organisation) {
        return all().stream()
                .filter(report -> report.organisations().contains(organisation))
                .toList();
    }

    /** Those that are made for the municipality of an organisation. */
    List<JointReport> readable(String organisation) {
        return database.sql("SELECT r.* FROM joint_report r JOIN organisation o USING (municipality)"
                        + " WHERE o.code = :code AND figures IS NOT NULL" + ORDER)
                .param("code", organisation)
                .query(JointReports::report)
                .list();
    }

    /** One without figures, while nobody else makes it or answers to it. */
    Optional<JointReport> open(UUID id) {
        return database.sql("SELECT * FROM joint_report WHERE id = :id AND figures IS NULL FOR UPDATE")
                .param("id", id)
                .query(JointReports::report)
                .optional();
    }

    /** From now on it never changes. */
    void freeze(JointReport report, Figures figures) {
        database.sql("UPDATE joint_report SET figures = CAST(:figures AS jsonb) WHERE id = :id AND figures IS NULL")
                .param("figures", JSON.writeValueAsString(figures))
                .param("id", report.id())
                .update();
    }

    private static JointReport report(ResultSet row, int number) throws SQLException {
        return new JointReport(
                row.getObject("id", UUID.class),
                row.getString("municipality"),
                new Term(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                Arrays.asList((String[]) row.getArray("organisations").getArray()),
                row.getObject("proposed", LocalDate.class),
                Optional.ofNullable(row.getString("figures")).map(kept -> JSON.readValue(kept, Figures.class)));
    }
}
