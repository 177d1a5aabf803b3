package nl.kinderwerk.server.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys with which another system reads what the organisation in whose scope it is asked registered. Only hashes are kept. */
final class Tokens {
    /** By this beginning, scanners of code find one that was published by mistake. */
    private static final String PREFIX = "kinderwerk_";
    /** Between the organisation, among whose rows the key is, and the secret. */
    private static final char SEPARATOR = '.';

    private static final int BYTES = 24;

    private final JdbcClient database;

    Tokens(JdbcClient database) {
        this.database = database;
    }

    /**
     * A key, without its secret.
     *
     * @param used the last day on which it was
     */
    record Token(UUID id, String name, LocalDate made, LocalDate expires, Optional<LocalDate> used) {}

    /** Makes a key and gives it, once. */
    String make(Workplace place, String name, int days) {
        var token = PREFIX + place.organisation() + SEPARATOR + Hash.token(BYTES);
        database.sql("INSERT INTO api_token VALUES (:organisation, :id, :hash, :name, :today, :expires)")
                .param("organisation", place.organisation())
                .param("id", UUID.randomUUID())
                .param("hash", Hash.of(token))
                .param("name", name)
                .param("today", place.today())
                .param("expires", place.today().plusDays(days))
                .update();
        return token;
    }

    /** Newest first. */
    List<Token> all() {
        return database.sql("SELECT id, name, made, expires, used FROM api_token ORDER BY made DESC, name")
                .query((row, number) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("made", LocalDate.class),
                        row.getObject("expires", LocalDate.class),
                        Optional.ofNullable(row.getObject("used", LocalDate.class))))
                .list();
    }

    /** Whether there was one to withdraw. */
    boolean withdraw(UUID id) {
        return database.sql("DELETE FROM api_token WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The organisation whose key it is. */
    static Optional<String> organisation(String token) {
        var end = token.lastIndexOf(SEPARATOR);
        return token.startsWith(PREFIX) && end > PREFIX.length()
                ? Optional.of(token.substring(PREFIX.length(), end))
                : Optional.empty();
    }

    /** The id of a key that works today; the day is written down. */
    Optional<UUID> use(String token, LocalDate today) {
        var id = database.sql("SELECT id FROM api_token WHERE token_hash = :hash AND expires >= :today")
                .param("hash", Hash.of(token))
                .param("today", today)
                .query(UUID.class)
                .optional();
        id.ifPresent(used -> database.sql(
                        "UPDATE api_token SET used = :today WHERE id = :id AND used IS DISTINCT FROM :today")
                .param("today", today)
                .param("id", used)
                .update());
        return id;
    }
}
