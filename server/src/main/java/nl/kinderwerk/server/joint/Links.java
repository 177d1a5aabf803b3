package nl.kinderwerk.server.joint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links with which somebody without an account reads one joint report that is made. Only hashes are kept. */
final class Links {
    /** How long a link works. */
    static final int DAYS = 60;

    private static final int TOKEN_BYTES = 18;

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    /** Makes a link; those that are over are forgotten. */
    String make(UUID report, LocalDate today) {
        var token = Hash.token(TOKEN_BYTES);
        database.sql("DELETE FROM joint_link WHERE expires < :today")
                .param("today", today)
                .update();
        database.sql("INSERT INTO joint_link VALUES (:hash, :report, :expires)")
                .param("hash", Hash.of(token))
                .param("report", report)
                .param("expires", today.plusDays(DAYS))
                .update();
        return token;
    }

    /** The report of a link that works today. */
    Optional<UUID> report(String token, LocalDate today) {
        return database.sql("SELECT report FROM joint_link WHERE token_hash = :hash AND expires >= :today")
                .param("hash", Hash.of(token))
                .param("today", today)
                .query(UUID.class)
                .optional();
    }
}
