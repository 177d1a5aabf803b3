package nl.kinderwerk.server.exchange;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** Where the organisation in whose scope it is asked wants to be told of changes, and what is still to be told. */
final class Webhooks {
    /** Waits between attempts; after the last one a message is given up. They add up to three days. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final int SECRET_BYTES = 32;
    private static final int MOST_IN_A_MESSAGE = 200;

    private final JdbcClient database;
    private final BytesEncryptor seal;

    Webhooks(JdbcClient database, BytesEncryptor seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * How it stands.
     *
     * @param delivered when something last arrived
     * @param waiting changes that are still to be told
     * @param givenUp changes that were never told, of the last month
     */
    record Standing(String address, Optional<Instant> delivered, int waiting, int givenUp) {}

    Optional<Standing> standing() {
        return database.sql("""
                        SELECT address, delivered,
                          (SELECT count(*) FROM webhook_event WHERE given_up IS NULL) AS waiting,
                          (SELECT count(*) FROM webhook_event WHERE given_up IS NOT NULL) AS given_up
                        FROM webhook
                        """)
                .query((row, number) -> new Standing(
                        row.getString("address"),
                        Optional.ofNullable(row.getObject("delivered", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt("waiting"),
                        row.getInt("given_up")))
                .optional();
    }

    /** Tells changes to this address from now on, and gives the secret by which they are signed, once. */
    byte[] put(URI address) {
        var secret = Hash.random(SECRET_BYTES);
        database.sql("INSERT INTO webhook (organisation, address, secret)"
                        + " VALUES (current_setting('kinderwerk.organisation'), :address, :secret)"
                        + " ON CONFLICT (organisation) DO UPDATE SET address = excluded.address,"
                        + " secret = excluded.secret, made = now(), delivered = NULL")
                .param("address", address.toString())
                .param("secret", seal.encrypt(secret))
                .update();
        return secret;
    }

    /** Tells nothing any more, and forgets what was still to be told. */
    void stop() {
        database.sql("DELETE FROM webhook_event").update();
        database.sql("DELETE FROM webhook").update();
    }

    /**
     * A message that is due.
     *
     * @param attempt its number, from 1
     * @param secret by which it is signed
     */
    record Message(UUID id, String kind, Instant at, List<UUID> subjects, int attempt, URI address, byte[] secret) {}

    /** The next message that is due; when its sender dies, it is due again after the wait. */
    Optional<Message> next() {
        return standing().flatMap(wanted -> due());
    }

    private Optional<Message> due() {
        database.sql("DELETE FROM webhook_event WHERE given_up < now() - interval '30 days'")
                .update();
        gather();
        return database.sql("SELECT message FROM webhook_event WHERE given_up IS NULL AND message IS NOT NULL"
                        + " AND due <= now() ORDER BY at, message LIMIT 1")
                .query(UUID.class)
                .optional()
                .map(this::begin);
    }

    /** Puts the oldest changes of one kind into a message. */
    private void gather() {
        database.sql("""
                        UPDATE webhook_event SET message = :message WHERE id IN (
                          SELECT id FROM webhook_event WHERE message IS NULL AND given_up IS NULL AND kind = (
                            SELECT kind FROM webhook_event WHERE message IS NULL AND given_up IS NULL ORDER BY at LIMIT 1)
                          ORDER BY at LIMIT :most)
                        """)
                .param("message", UUID.randomUUID())
                .param("most", MOST_IN_A_MESSAGE)
                .update();
    }

    private Message begin(UUID message) {
        var attempt = database.sql("UPDATE webhook_event SET attempts = attempts + 1 WHERE message = :message"
                        + " RETURNING attempts")
                .param("message", message)
                .query(Integer.class)
                .list()
                .getFirst();
        var wait = WAITS.get(Math.min(attempt, WAITS.size()) - 1);
        database.sql("UPDATE webhook_event SET due = :due WHERE message = :message")
                .param("due", OffsetDateTime.now(ZoneOffset.UTC).plus(wait))
                .param("message", message)
                .update();
        return database.sql("""
                        SELECT kind, min(at) AS at, array_agg(DISTINCT subject) AS subjects, address, secret
                        FROM webhook_event JOIN webhook USING (organisation) WHERE message = :message
                        GROUP BY kind, address, secret
                        """)
                .param("message", message)
                .query((row, number) -> new Message(
                        message,
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        List.of((UUID[]) row.getArray("subjects").getArray()),
                        attempt,
                        URI.create(row.getString("address")),
                        seal.decrypt(row.getBytes("secret"))))
                .single();
    }

    void arrived(Message message) {
        database.sql("DELETE FROM webhook_event WHERE message = :message")
                .param("message", message.id())
                .update();
        database.sql("UPDATE webhook SET delivered = now()").update();
    }

    /** Whether it is tried again is decided by how often it was. */
    void failed(Message message) {
        if (message.attempt() > WAITS.size()) {
            database.sql("UPDATE webhook_event SET given_up = now() WHERE message = :message")
                    .param("message", message.id())
                    .update();
        }
    }
}
