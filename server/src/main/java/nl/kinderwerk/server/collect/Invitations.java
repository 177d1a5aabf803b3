package nl.kinderwerk.server.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes deelnamecodes. A code is handed out once; after that only its hash is known. */
final class Invitations {
    private static final int TOKEN_BYTES = 16;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final SecretKey key;

    /** The key is for hashes of addresses. */
    Invitations(JdbcClient database, TransactionTemplate transaction, SecretKey key) {
        this.database = database;
        this.transaction = transaction;
        this.key = key;
    }

    /** An organisation as it is asked. */
    record Organisation(
            String wave, String code, String name, String municipality, Optional<Integer> workers, int issued) {}

    /** Writes down an organisation, or mends what is known of it. */
    void put(Organisation organisation) {
        database.sql("""
                        INSERT INTO invited_organisation (wave, code, name, municipality, workers)
                        VALUES (:wave, :code, :name, :municipality, :workers)
                        ON CONFLICT (wave, code) DO UPDATE
                        SET name = excluded.name, municipality = excluded.municipality, workers = excluded.workers
                        """)
                .param("wave", organisation.wave())
                .param("code", organisation.code())
                .param("name", organisation.name())
                .param("municipality", organisation.municipality())
                .param("workers", organisation.workers().orElse(null))
                .update();
    }

    List<Organisation> organisations(String wave) {
        return organisations(database, wave);
    }

    static List<Organisation> organisations(JdbcClient database, String wave) {
        return database.sql("SELECT * FROM invited_organisation WHERE wave = :wave ORDER BY name")
                .param("wave", wave)
                .query((row, number) -> new Organisation(
                        row.getString("wave"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("municipality"),
                        Optional.ofNullable(row.getObject("workers", Integer.class)),
                        row.getInt("issued")))
                .list();
    }

    /** Makes codes for an organisation; they are nowhere else once they are handed out. */
    List<String> issue(String wave, String organisation, int number) {
        return Stream.generate(() -> issue(wave, organisation)).limit(number).toList();
    }

    /** One code, for whoever gets it. */
    String issue(String wave, String organisation) {
        return Objects.requireNonNull(transaction.execute(status -> issue(wave, organisation, Optional.empty())));
    }

    /** A code for an address; nothing when it was invited for this wave before, whether or not it was used. */
    Optional<String> invite(String wave, String organisation, String email) {
        return Objects.requireNonNull(transaction.execute(status ->
                isNew(wave, email) ? Optional.of(issue(wave, organisation, Optional.of(email))) : Optional.empty()));
    }

    /** Whoever else invites the address at the same time waits here. */
    private boolean isNew(String wave, String email) {
        return database.sql("""
                        INSERT INTO invited_address (wave, address_hash)
                        SELECT :wave, :hash
                        WHERE NOT EXISTS (SELECT FROM invitation WHERE wave = :wave AND lower(email) = lower(:email))
                        ON CONFLICT DO NOTHING
                        """)
                        .param("wave", wave)
                        .param("hash", Hash.keyed(key, wave + " " + email.toLowerCase(Locale.ROOT)))
                        .param("email", email)
                        .update()
                == 1;
    }

    private String issue(String wave, String organisation, Optional<String> email) {
        var token = Hash.token(TOKEN_BYTES);
        var id = UUID.randomUUID();
        database.sql("INSERT INTO invitation (id, wave, organisation, email) VALUES (:id, :wave, :code, :email)")
                .param("id", id)
                .param("wave", wave)
                .param("code", organisation)
                .param("email", email.orElse(null))
                .update();
        link(id, token);
        database.sql("UPDATE invited_organisation SET issued = issued + 1 WHERE wave = :wave AND code = :code")
                .param("wave", wave)
                .param("code", organisation)
                .update();
        return token;
    }

    /**
     * One more code for an invitation, and a claim to send it today: the earlier codes keep working until one of them is used.
     *
     * @param mailed the day of the last letter, as whoever claims knows it
     * @return nothing when somebody else claimed it meanwhile, or it was used or struck
     */
    Optional<String> again(UUID invitation, Optional<LocalDate> mailed, LocalDate today) {
        var token = Hash.token(TOKEN_BYTES);
        var claimed = database.sql("""
                        WITH claimed AS (
                          UPDATE invitation SET mailed = :today
                          WHERE id = :id AND NOT bounced AND mailed IS NOT DISTINCT FROM CAST(:mailed AS date) RETURNING id)
                        INSERT INTO invitation_link (token_hash, invitation) SELECT :hash, id FROM claimed
                        """)
                .param("today", today)
                .param("id", invitation)
                .param("mailed", mailed.orElse(null))
                .param("hash", Hash.of(token))
                .update();
        return Optional.of(token).filter(made -> claimed == 1);
    }

    private void link(UUID invitation, String token) {
        database.sql("INSERT INTO invitation_link (token_hash, invitation) VALUES (:hash, :invitation)")
                .param("hash", Hash.of(token))
                .param("invitation", invitation)
                .update();
    }

    /** What a code gives a right to; nothing when it is unknown or used. */
    Optional<Invitation> find(String token) {
        return database.sql("""
                        SELECT wave, organisation FROM invitation
                        WHERE id = (SELECT invitation FROM invitation_link WHERE token_hash = :hash)
                        """)
                .param("hash", Hash.of(token))
                .query((row, number) -> new Invitation(row.getString("wave"), row.getString("organisation")))
                .optional();
    }
}
