package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links with which a commissioner reads one report without an account. Each has 144 random bits, so that nobody finds one
 * by trying, and only its hash is kept.
 */
final class GuestLinks {
    /** How long a link works. */
    static final int DAYS = 60;

    private static final int TOKEN_BYTES = 18;
    /** So often may be written with one link: many talks, and no flood. */
    private static final int MOST_WRITES = 500;
    /** Between the organisation, among whose rows the link is, and the secret. */
    private static final char SEPARATOR = '.';

    private final JdbcClient database;

    GuestLinks(JdbcClient database) {
        this.database = database;
    }

    /** Makes a link, in the scope of the organisation; those that are over are forgotten. */
    String make(Workplace place, UUID report) {
        var token = place.organisation() + SEPARATOR + Hash.token(TOKEN_BYTES);
        database.sql("DELETE FROM report_link WHERE expires < :today")
                .param("today", place.today())
                .update();
        database.sql("INSERT INTO report_link (organisation, token_hash, report, expires)"
                        + " VALUES (:organisation, :hash, :report, :expires)")
                .param("organisation", place.organisation())
                .param("hash", Hash.of(token))
                .param("report", report)
                .param("expires", place.today().plusDays(DAYS))
                .update();
        return token;
    }

    /** The organisation whose report a link is of. */
    static Optional<String> organisation(String token) {
        var end = token.lastIndexOf(SEPARATOR);
        return end > 0 ? Optional.of(token.substring(0, end)) : Optional.empty();
    }

    /** The report of a link that works today, in the scope of its organisation. */
    Optional<UUID> read(String token, LocalDate today) {
        return database.sql("SELECT report FROM report_link WHERE token_hash = :hash AND expires >= :today")
                .param("hash", Hash.of(token))
                .param("today", today)
                .query(UUID.class)
                .optional();
    }

    /** The same for somebody who writes. */
    Optional<UUID> write(String token, LocalDate today) {
        return database.sql("UPDATE report_link SET writes = writes + 1"
                        + " WHERE token_hash = :hash AND expires >= :today AND writes < :most RETURNING report")
                .param("hash", Hash.of(token))
                .param("today", today)
                .param("most", MOST_WRITES)
                .query(UUID.class)
                .optional();
    }

    /** From now on no link opens the report. */
    void withdraw(UUID report) {
        database.sql("DELETE FROM report_link WHERE report = :report")
                .param("report", report)
                .update();
    }
}
