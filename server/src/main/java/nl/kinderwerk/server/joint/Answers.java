package nl.kinderwerk.server.joint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.kinderwerk.server.access.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What organisations say to proposals, each in its own scope. */
final class Answers {
    private final JdbcClient database;
    private final OrganisationScope scope;

    Answers(JdbcClient database, OrganisationScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** What each organisation said, in the order of the report. */
    Map<String, Answer> of(JointReport report) {
        var answers = new LinkedHashMap<String, Answer>();
        report.organisations().forEach(code -> answers.put(code, of(report, code)));
        return answers;
    }

    Answer of(JointReport report, String organisation) {
        return scope.in(
                organisation,
                () -> database.sql("SELECT agrees FROM joint_answer WHERE report = :report")
                        .param("report", report.id())
                        .query(Boolean.class)
                        .optional()
                        .map(Answer::of)
                        .orElse(Answer.NONE));
    }

    /** Keeps an answer; false when the report is made already and no answer counts any more. */
    boolean say(UUID report, String organisation, boolean agrees, UUID account, LocalDate today) {
        return scope.in(organisation, () -> isOpen(report, organisation) && write(report, agrees, account, today));
    }

    private boolean isOpen(UUID report, String organisation) {
        return database.sql("SELECT id FROM joint_report WHERE id = :id AND figures IS NULL"
                        + " AND :organisation = ANY (organisations) FOR SHARE")
                .param("id", report)
                .param("organisation", organisation)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private boolean write(UUID report, boolean agrees, UUID account, LocalDate today) {
        return database.sql("""
                        INSERT INTO joint_answer VALUES (current_setting('kinderwerk.organisation'), :report, :agrees, :today,
                          :account)
                        ON CONFLICT (organisation, report) DO UPDATE SET agrees = :agrees, day = :today, account = :account
                        """)
                        .param("report", report)
                        .param("agrees", agrees)
                        .param("today", today)
                        .param("account", account)
                        .update()
                == 1;
    }
}
