package nl.kinderwerk.server.access;

import java.util.stream.Stream;
import javax.crypto.SecretKey;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bounds how often an account, and how often an internet address, may try to sign in within a quarter of an hour. */
final class Attempts {
    static final int MOST = 10;
    private static final String QUARTER = "now() - interval '15 minutes'";

    private final JdbcClient database;
    private final SecretKey key;

    Attempts(JdbcClient database, SecretKey key) {
        this.database = database;
        this.key = key;
    }

    /** Counts an attempt, before it is judged: attempts side by side are counted too. */
    boolean mayTry(String email, String address) {
        database.sql("DELETE FROM sign_in_attempt WHERE at < " + QUARTER).update();
        return Stream.of(account(email), Hash.keyed(key, "address " + address)).map(this::count).toList().stream()
                .allMatch(number -> number <= MOST);
    }

    private long count(byte[] subject) {
        database.sql("INSERT INTO sign_in_attempt (subject) VALUES (:subject)")
                .param("subject", subject)
                .update();
        return database.sql("SELECT count(*) FROM sign_in_attempt WHERE subject = :subject AND at > " + QUARTER)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    /** After signing in, the account begins anew; the address does not, or an account would be a way to try others. */
    void forget(String email) {
        database.sql("DELETE FROM sign_in_attempt WHERE subject = :subject")
                .param("subject", account(email))
                .update();
    }

    private byte[] account(String email) {
        return Hash.keyed(key, "account " + email);
    }
}
