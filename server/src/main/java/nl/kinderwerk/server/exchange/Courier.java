package nl.kinderwerk.server.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.exchange.Webhooks.Message;
import nl.kinderwerk.server.store.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Tells organisations of changes, as standardwebhooks.com describes it: ids only, signed, again and again until it arrives. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_AT_ONCE = 20;

    private final JdbcClient database;
    private final OrganisationScope scope;
    private final Webhooks webhooks;
    private final Post post;
    private final AtomicBoolean isOnTheWay = new AtomicBoolean();

    Courier(JdbcClient database, OrganisationScope scope, Webhooks webhooks, Post post) {
        this.database = database;
        this.scope = scope;
        this.webhooks = webhooks;
        this.post = post;
    }

    /** On a thread of its own: a slow receiver holds up nobody else's work. */
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void begin() {
        if (isOnTheWay.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    deliver();
                } catch (DataAccessException away) {
                    // The database is away; what is due stays due.
                } finally {
                    isOnTheWay.set(false);
                }
            });
        }
    }

    /** Delivers what is due. */
    void deliver() {
        database.sql("SELECT code FROM organisation ORDER BY code")
                .query(String.class)
                .list()
                .forEach(this::tryToDeliver);
    }

    /** One organisation's trouble holds up no other: what is due stays due. */
    private void tryToDeliver(String organisation) {
        try {
            deliver(organisation);
        } catch (DataAccessException | TransactionException | IllegalStateException trouble) {
            LOG.warn("Messages of {} wait: {}", organisation, trouble.getClass().getSimpleName());
        }
    }

    private void deliver(String organisation) {
        var number = 0;
        for (var next = next(organisation); next.isPresent() && number < MOST_AT_ONCE; next = next(organisation)) {
            var message = next.get();
            var isTaken = post.send(message.address(), headers(message, Instant.now()), body(message));
            scope.in(organisation, () -> {
                if (isTaken) {
                    webhooks.arrived(message);
                } else {
                    webhooks.failed(message);
                }
                return isTaken;
            });
            number++;
        }
    }

    private Optional<Message> next(String organisation) {
        return scope.in(organisation, webhooks::next);
    }

    static byte[] body(Message message) {
        var ids = message.kind().startsWith("report") ? "reports" : "registrations";
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "type", message.kind(),
                        "timestamp", message.at().toString(),
                        "data", Map.of(ids, message.subjects())));
    }

    /** The signature is over id, time and body, so that nothing can be changed or sent again later. */
    static Map<String, String> headers(Message message, Instant now) {
        var time = Long.toString(now.getEpochSecond());
        var signed = message.id() + "." + time + "." + new String(body(message), StandardCharsets.UTF_8);
        var key = new SecretKeySpec(message.secret(), "HmacSHA256");
        return Map.of(
                "webhook-id",
                message.id().toString(),
                "webhook-timestamp",
                time,
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(Hash.keyed(key, signed)));
    }
}
