package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes answers in. In one transaction the answers are stored, the deelnamecode is deleted and the draft is deleted: all
 * or nothing. The tables are touched in the order in which {@link Rewriting} locks them.
 */
final class Submissions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Invitations invitations;
    private final Drafts drafts;
    private final Waves waves;

    Submissions(
            JdbcClient database, TransactionTemplate transaction, Invitations invitations, Drafts drafts, Waves waves) {
        this.database = database;
        this.transaction = transaction;
        this.invitations = invitations;
        this.drafts = drafts;
        this.waves = waves;
    }

    /**
     * Stores answers once, however often they are sent.
     *
     * @param cells by column of answers.csv
     * @return whether they are stored; not when somebody used the deelnamecode before, or the wave was frozen meanwhile
     */
    boolean send(ResumeCode code, Draft draft, Map<String, String> cells, LocalDate today) {
        var organisation = draft.isOpen()
                ? Optional.<String>empty()
                : invitations.find(draft.token()).map(Invitation::organisation);
        if (!draft.isOpen() && organisation.isEmpty()) {
            return find(draft.submission()).isPresent();
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!insert(draft, organisation, cells, today)) {
                return true;
            }
            if (waves.open(draft.wave()).isEmpty() || !draft.isOpen() && !invitations.spend(draft.token())) {
                status.setRollbackOnly();
                return false;
            }
            drafts.delete(code);
            return true;
        }));
    }

    private boolean insert(Draft draft, Optional<String> organisation, Map<String, String> cells, LocalDate today) {
        return database.sql("""
                                INSERT INTO answer (id, wave, organisation, day, cells)
                                VALUES (:id, :wave, :organisation, :day, :cells::jsonb) ON CONFLICT DO NOTHING
                                """)
                        .param("id", draft.submission())
                        .param("wave", draft.wave())
                        .param("organisation", organisation.orElse(null))
                        .param("day", today)
                        .param("cells", JSON.writeValueAsString(cells))
                        .update()
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
