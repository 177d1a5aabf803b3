package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts, sealed. */
final class Drafts {
    /** Days that a draft is kept after it was last saved. */
    static final int DAYS_KEPT = 30;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    void save(ResumeCode code, Draft draft, LocalDate today) {
        database.sql("""
                        INSERT INTO draft (address, sealed, kept_until) VALUES (:address, :sealed, :until)
                        ON CONFLICT (address) DO UPDATE SET sealed = excluded.sealed, kept_until = excluded.kept_until
                        """)
                .param("address", code.address())
                .param("sealed", code.seal(JSON.writeValueAsBytes(draft)))
                .param("until", today.plusDays(DAYS_KEPT))
                .update();
    }

    Optional<Draft> find(ResumeCode code) {
        return database.sql("SELECT sealed FROM draft WHERE address = :address")
                .param("address", code.address())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(content -> JSON.readValue(code.open(content), Draft.class));
    }
}
