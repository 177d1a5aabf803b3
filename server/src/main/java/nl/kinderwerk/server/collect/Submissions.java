package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes answers in. In one transaction, and one statement of it, the deelnamecode is deleted, the answers are stored and
 * the draft is deleted: all or nothing. The tables are touched in the order in which {@link Rewriting} locks them.
 */
final class Submissions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    /** Two that use one code at the same time wait for each other here; the second finds nothing to delete. */
    private static final String WITH_CODE = """
            WITH spent AS (
              DELETE FROM invitation
              WHERE id = (SELECT invitation FROM invitation_link WHERE token_hash = :hash) RETURNING organisation),
            stored AS (
              INSERT INTO answer (id, wave, organisation, day, cells)
              SELECT :id, :wave, organisation, :day, :cells::jsonb FROM spent ON CONFLICT DO NOTHING RETURNING id),
            done AS (DELETE FROM draft WHERE address = :address)
            SELECT count(*) FROM stored
            """;

    private static final String THROUGH_OPEN_LINK = """
            WITH stored AS (
              INSERT INTO answer (id, wave, day, cells) VALUES (:id, :wave, :day, :cells::jsonb)
              ON CONFLICT DO NOTHING RETURNING id),
            done AS (DELETE FROM draft WHERE address = :address)
            SELECT count(*) FROM stored
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Waves waves;

    Submissions(JdbcClient database, TransactionTemplate transaction, Waves waves) {
        this.database = database;
        this.transaction = transaction;
        this.waves = waves;
    }

    /**
     * Stores answers once, however often they are sent.
     *
     * @param cells by column of answers.csv
     * @return whether they are stored; not when somebody used the deelnamecode before, or the wave was frozen meanwhile
     */
    boolean send(ResumeCode code, Draft draft, Map<String, String> cells, LocalDate today) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var isSent = store(code, draft, cells, today)
                    ? waves.open(draft.wave()).isPresent()
                    : find(draft.submission()).isPresent();
            if (!isSent) {
                status.setRollbackOnly();
            }
            return isSent;
        }));
    }

    private boolean store(ResumeCode code, Draft draft, Map<String, String> cells, LocalDate today) {
        var statement = draft.isOpen()
                ? database.sql(THROUGH_OPEN_LINK)
                : database.sql(WITH_CODE).param("hash", Hash.of(draft.token()));
        return statement
                        .param("id", draft.submission())
                        .param("wave", draft.wave())
                        .param("day", today)
                        .param("cells", JSON.writeValueAsString(cells))
                        .param("address", code.address())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** What was stored under the id of a submission, as long as the answer keeps that id. */
    Optional<Map<String, String>> find(UUID submission) {
        return database.sql("SELECT cells FROM answer WHERE id = :id")
                .param("id", submission)
                .query((row, number) -> JSON.readValue(row.getString("cells"), CELLS))
                .optional();
    }
}
