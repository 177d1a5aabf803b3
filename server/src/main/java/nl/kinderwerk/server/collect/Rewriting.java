package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wipes what PostgreSQL itself remembers. An answer carries the number of the transaction that stored it, and so does the
 * corpse of the deelnamecode that was deleted with it; rows lie in the order in which they came. All tables of the
 * questionnaire are written anew in one transaction, in random order, into new files: every row then has the same number,
 * and no corpses are left.
 */
final class Rewriting {
    private static final List<String> STATEMENTS = List.of(
            "LOCK TABLE invited_address, invitation, invitation_link, answer, draft IN ACCESS EXCLUSIVE MODE",
            "CREATE TEMPORARY TABLE new_answer ON COMMIT DROP AS SELECT * FROM answer",
            "CREATE TEMPORARY TABLE new_address ON COMMIT DROP AS SELECT * FROM invited_address",
            "CREATE TEMPORARY TABLE new_invitation ON COMMIT DROP AS SELECT * FROM invitation",
            "CREATE TEMPORARY TABLE new_link ON COMMIT DROP AS SELECT * FROM invitation_link",
            "CREATE TEMPORARY TABLE new_draft ON COMMIT DROP AS SELECT * FROM draft",
            "TRUNCATE answer, invited_address, invitation, invitation_link, draft",
            "INSERT INTO answer SELECT * FROM new_answer ORDER BY gen_random_uuid()",
            "INSERT INTO invited_address SELECT * FROM new_address ORDER BY gen_random_uuid()",
            "INSERT INTO invitation SELECT * FROM new_invitation ORDER BY gen_random_uuid()",
            "INSERT INTO invitation_link SELECT * FROM new_link ORDER BY gen_random_uuid()",
            "INSERT INTO draft SELECT * FROM new_draft ORDER BY gen_random_uuid()");

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Rewriting(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    void rewrite() {
        transaction.executeWithoutResult(
                status -> STATEMENTS.forEach(sql -> database.sql(sql).update()));
    }

    /**
     * Gives answers of before yesterday another id: the one that the respondent's browser may still know then leads
     * nowhere, and nobody sends again after two days.
     */
    void forget(LocalDate today) {
        database.sql("UPDATE answer SET id = gen_random_uuid() WHERE day < :yesterday")
                .param("yesterday", today.minusDays(1))
                .update();
    }

    /** Removes what has had its time: drafts that were left, and codes and addresses of waves that cannot be answered. */
    void expire(LocalDate today, List<String> openWaves) {
        database.sql("DELETE FROM draft WHERE kept_until < :today")
                .param("today", today)
                .update();
        for (var table : List.of("invitation", "invited_address")) {
            database.sql("DELETE FROM " + table + " WHERE NOT wave = ANY (:open)")
                    .param("open", openWaves.toArray(String[]::new))
                    .update();
        }
    }
}
