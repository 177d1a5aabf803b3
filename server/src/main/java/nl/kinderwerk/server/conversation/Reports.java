package nl.kinderwerk.server.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reports of the organisation in whose scope it is asked. */
final class Reports {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VERSIONS =
            "SELECT * FROM report r JOIN report_version v ON v.organisation = r.organisation AND v.report = r.id ";

    private final JdbcClient database;

    Reports(JdbcClient database) {
        this.database = database;
    }

    /** The newest version of each, newest term first. */
    List<Report> all() {
        return database.sql(VERSIONS + """
                        WHERE NOT EXISTS (SELECT FROM report_version n WHERE n.report = r.id AND n.version > v.version)
                        ORDER BY first_day DESC
                        """).query(Reports::report).list();
    }

    /** Every version that is final, newest first. */
    List<Report> finals() {
        return database.sql(VERSIONS + "WHERE document IS NOT NULL ORDER BY first_day DESC, version DESC")
                .query(Reports::report)
                .list();
    }

    /** The newest version. */
    Optional<Report> find(UUID id) {
        return database.sql(VERSIONS + "WHERE r.id = :id ORDER BY version DESC LIMIT 1")
                .param("id", id)
                .query(Reports::report)
                .optional();
    }

    Optional<Report> find(UUID id, int version) {
        return database.sql(VERSIONS + "WHERE r.id = :id AND version = :version")
                .param("id", id)
                .param("version", version)
                .query(Reports::report)
                .optional();
    }

    /** The newest version while nobody else may freeze it; nothing when it is frozen. */
    Optional<Report> open(UUID id) {
        database.sql("SELECT id FROM report WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id).filter(report -> !report.frozen());
    }

    /** Makes the draft of a term, or finds the report that there is. It begins with the aims and targets of the report before. */
    UUID draft(Term term, Snapshot snapshot) {
        var id = UUID.randomUUID();
        var isNew = database.sql("INSERT INTO report VALUES (current_setting('kinderwerk.organisation'), :id, :first,"
                                + " :last) ON CONFLICT DO NOTHING")
                        .param("id", id)
                        .param("first", term.first())
                        .param("last", term.last())
                        .update()
                == 1;
        return isNew ? begin(id, term, snapshot) : of(term);
    }

    private UUID begin(UUID id, Term term, Snapshot snapshot) {
        database.sql("""
                        INSERT INTO report_version (organisation, report, version, snapshot, aims, targets)
                        SELECT current_setting('kinderwerk.organisation'), :id, 1, CAST(:snapshot AS jsonb),
                          coalesce(last.aims, '{}'), coalesce(last.targets, '[]')
                        FROM (SELECT) AS new LEFT JOIN (
                          SELECT aims, targets FROM report r JOIN report_version v ON v.report = r.id
                          WHERE r.first_day < :first ORDER BY first_day DESC, version DESC LIMIT 1) AS last ON true
                        """)
                .param("id", id)
                .param("first", term.first())
                .param("snapshot", JSON.writeValueAsString(snapshot))
                .update();
        return id;
    }

    private UUID of(Term term) {
        return database.sql("SELECT id FROM report WHERE first_day = :first AND last_day = :last")
                .param("first", term.first())
                .param("last", term.last())
                .query(UUID.class)
                .single();
    }

    /** Keeps the organisation's own words, its stories and the time it took. */
    void write(Report report) {
        database.sql("""
                        UPDATE report_version SET question = :question, failed = :failed, aims = :aims,
                          stories = CAST(:stories AS jsonb), seconds = :seconds
                        WHERE report = :id AND version = :version AND document IS NULL
                        """)
                .param("question", report.question())
                .param("failed", report.failed())
                .param("aims", report.aims().toArray(String[]::new))
                .param("stories", JSON.writeValueAsString(report.stories()))
                .param("seconds", report.seconds())
                .param("id", report.id())
                .param("version", report.version())
                .update();
    }

    /** Keeps how many activities both sides agreed on. */
    void target(Report report, List<Target> targets) {
        database.sql("UPDATE report_version SET targets = CAST(:targets AS jsonb)"
                        + " WHERE report = :id AND version = :version AND document IS NULL")
                .param("targets", JSON.writeValueAsString(targets))
                .param("id", report.id())
                .param("version", report.version())
                .update();
    }

    /** Keeps newer figures. */
    void count(Report report, Snapshot snapshot) {
        database.sql("UPDATE report_version SET snapshot = CAST(:snapshot AS jsonb)"
                        + " WHERE report = :id AND version = :version AND document IS NULL")
                .param("snapshot", JSON.writeValueAsString(snapshot))
                .param("id", report.id())
                .param("version", report.version())
                .update();
    }

    /** Whether somebody outside the organisation could read its figures. */
    boolean isShared(Report report) {
        return database.sql("SELECT shared FROM report WHERE id = :id")
                .param("id", report.id())
                .query(Boolean.class)
                .single();
    }

    /** From now on somebody outside the organisation may read its figures. */
    void share(Report report) {
        database.sql("UPDATE report SET shared = true WHERE id = :id")
                .param("id", report.id())
                .update();
    }

    /** Keeps the commissioner's own part. */
    void help(Report report, String help) {
        database.sql("UPDATE report_version SET help = :help"
                        + " WHERE report = :id AND version = :version AND document IS NULL")
                .param("help", help)
                .param("id", report.id())
                .param("version", report.version())
                .update();
    }

    /** From now on the version is this document. */
    void freeze(Document document) {
        database.sql("UPDATE report_version SET document = CAST(:document AS jsonb)"
                        + " WHERE report = :id AND version = :version AND document IS NULL")
                .param("document", JSON.writeValueAsString(document))
                .param("id", document.report().id())
                .param("version", document.report().version())
                .update();
    }

    /** The document of a frozen version. */
    Optional<Document> frozen(Report report) {
        return database.sql("SELECT document FROM report_version WHERE report = :id AND version = :version"
                        + " AND document IS NOT NULL")
                .param("id", report.id())
                .param("version", report.version())
                .query(String.class)
                .optional()
                .map(kept -> JSON.readValue(kept, Document.class));
    }

    /** Begins a new version of a frozen one, with its words and with newer figures. */
    void correct(Report frozen, Snapshot snapshot) {
        database.sql("""
                        INSERT INTO report_version (organisation, report, version, question, failed, aims, stories, targets, snapshot, help)
                        SELECT organisation, report, version + 1, question, failed, aims, stories, targets, CAST(:snapshot AS jsonb), help
                        FROM report_version WHERE report = :id AND version = :version AND document IS NOT NULL
                        ON CONFLICT DO NOTHING
                        """)
                .param("snapshot", JSON.writeValueAsString(snapshot))
                .param("id", frozen.id())
                .param("version", frozen.version())
                .update();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new Term(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getInt("version"),
                row.getString("document") != null,
                row.getString("question"),
                row.getString("failed"),
                Arrays.asList((String[]) row.getArray("aims").getArray()),
                JSON.readValue(row.getString("stories"), new TypeReference<List<Told>>() {}),
                JSON.readValue(row.getString("snapshot"), Snapshot.class),
                JSON.readValue(row.getString("targets"), new TypeReference<List<Target>>() {}),
                row.getString("help"),
                row.getInt("seconds"));
    }
}
