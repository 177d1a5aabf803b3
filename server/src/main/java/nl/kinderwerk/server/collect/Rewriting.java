package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kinderwerk.server.store.Rewritten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wipes what PostgreSQL itself remembers. An answer carries the number of the transaction that stored it, and so does the
 * corpse of the deelnamecode that was deleted with it; rows lie in the order in which they came. All tables of the
 * questionnaire are written anew in one transaction, in random order, into new files: every row then has the same number,
 * and no corpses are left.
 */
final class Rewriting {
    private static final String ALL = String.join(", ", Rewritten.TABLES);

    /** In the order in which they run. */
    private static final List<String> STATEMENTS = Stream.of(
                    Stream.of("SET LOCAL lock_timeout = '2s'", "LOCK TABLE " + ALL + " IN ACCESS EXCLUSIVE MODE"),
                    each("CREATE TEMPORARY TABLE new_$table ON COMMIT DROP AS SELECT * FROM $table"),
                    Stream.of("TRUNCATE " + ALL),
                    each("INSERT INTO $table SELECT * FROM new_$table ORDER BY gen_random_uuid()"))
            .flatMap(statements -> statements)
            .toList();

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Rewriting(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    private static Stream<String> each(String statement) {
        return Rewritten.TABLES.stream().map(table -> statement.replace("$table", table));
    }

    /**
     * Rewrites them. Whoever comes meanwhile waits behind it, so it waits for nobody itself for long.
     *
     * @throws org.springframework.dao.DataAccessException when somebody keeps one of the tables
     */
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
