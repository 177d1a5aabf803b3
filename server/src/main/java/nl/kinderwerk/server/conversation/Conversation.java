package nl.kinderwerk.server.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.edition.Beside;
import nl.kinderwerk.server.conversation.Agreement.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What both sides say about the reports of the organisation in whose scope it is asked. */
final class Conversation {
    private final JdbcClient database;

    Conversation(JdbcClient database) {
        this.database = database;
    }

    /** What one side says of one aim, from now on. */
    void say(UUID report, Entry entry) {
        database.sql("""
                        INSERT INTO agenda_entry
                        VALUES (current_setting('kinderwerk.organisation'), :report, :aim, :side, :good, :better, :need)
                        ON CONFLICT (organisation, report, aim, side)
                        DO UPDATE SET good = excluded.good, better = excluded.better, need = excluded.need
                        """)
                .param("report", report)
                .param("aim", entry.aim())
                .param("side", entry.side().code())
                .param("good", entry.good())
                .param("better", entry.better())
                .param("need", entry.need())
                .update();
    }

    List<Entry> agenda(UUID report) {
        return database.sql("SELECT * FROM agenda_entry WHERE report = :report ORDER BY aim, side")
                .param("report", report)
                .query((row, number) -> new Entry(
                        row.getString("aim"),
                        Side.of(row.getString("side")),
                        row.getString("good"),
                        row.getString("better"),
                        row.getString("need")))
                .list();
    }

    /** Keeps a new one; or corrects it, when its form is sent again while it is open. */
    void agree(UUID report, Agreement agreement) {
        database.sql("""
                        INSERT INTO agreement AS old (organisation, id, report, aim, text, owner, due)
                        VALUES (current_setting('kinderwerk.organisation'), :id, :report, :aim, :text, :owner, :due)
                        ON CONFLICT (organisation, id)
                        DO UPDATE SET aim = excluded.aim, text = excluded.text, owner = excluded.owner, due = excluded.due
                        WHERE old.report = excluded.report AND old.stage = 'open'
                        """)
                .param("id", agreement.id())
                .param("report", report)
                .param("aim", agreement.aim())
                .param("text", agreement.text())
                .param("owner", agreement.owner())
                .param("due", agreement.due())
                .update();
    }

    List<Agreement> agreements(UUID report) {
        return database.sql("SELECT * FROM agreement WHERE report = :report ORDER BY due, id")
                .param("report", report)
                .query(Conversation::agreement)
                .list();
    }

    /** Agreements of earlier reports: those that are open, and those of which this report tells what became of them. */
    List<Agreement> earlier(Report report) {
        return database.sql("""
                        SELECT a.* FROM agreement a JOIN report made ON made.id = a.report
                        LEFT JOIN report told ON told.id = a.settled
                        WHERE made.first_day < :first AND (told.first_day IS NULL OR told.first_day >= :first)
                        ORDER BY a.due, a.id
                        """)
                .param("first", report.term().first())
                .query(Conversation::agreement)
                .list();
    }

    /** What became of an earlier agreement, told in a report. */
    void settle(Report report, UUID agreement, Stage stage) {
        if (earlier(report).stream().noneMatch(known -> known.id().equals(agreement))) {
            return;
        }
        database.sql("UPDATE agreement SET stage = :stage, settled = :settled WHERE id = :id")
                .param("stage", stage.code())
                .param("settled", stage == Stage.OPEN ? null : report.id())
                .param("id", agreement)
                .update();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("aim"),
                row.getString("text"),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                Stage.of(row.getString("stage")));
    }

    /** Keeps a remark. A form sent again says the same once; with another text it is one more, for nothing is unsaid. */
    void remark(UUID report, Remark remark) {
        database.sql("""
                        INSERT INTO remark
                        SELECT current_setting('kinderwerk.organisation'),
                          CASE WHEN EXISTS (SELECT FROM remark WHERE id = :id) THEN gen_random_uuid() ELSE :id END,
                          :report, :figure, :side, :text, :day
                        WHERE NOT EXISTS (SELECT FROM remark WHERE report = :report AND figure = :figure AND side = :side
                          AND text = :text)
                        """)
                .param("id", remark.id())
                .param("report", report)
                .param("figure", remark.figure().code())
                .param("side", remark.side().code())
                .param("text", remark.text())
                .param("day", remark.day())
                .update();
    }

    List<Remark> remarks(UUID report) {
        return database.sql("SELECT * FROM remark WHERE report = :report ORDER BY day, id")
                .param("report", report)
                .query((row, number) -> new Remark(
                        row.getObject("id", UUID.class),
                        Figure.of(row.getString("figure")).orElseThrow(),
                        Side.of(row.getString("side")),
                        row.getString("text"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** The four pages of a version that is not frozen. */
    Document assemble(Report report, Map<String, Beside> survey) {
        return new Document(
                report,
                agenda(report.id()).stream()
                        .filter(entry -> report.aims().contains(entry.aim()))
                        .toList(),
                earlier(report),
                agreements(report.id()),
                remarks(report.id()),
                survey);
    }
}
