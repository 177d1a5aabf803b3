package nl.kinderwerk.server.access;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kinderwerk.server.access.People.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Whose passkeys there are. What an authenticator calls the user handle is the id of the account. */
final class Passkeys implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient database;
    private final People people;

    Passkeys(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** One of somebody's passkeys. */
    record Passkey(String id, String label, LocalDate created) {}

    List<Passkey> of(Member member) {
        return database.sql("SELECT credential_id AS id, label, created::date FROM user_credentials"
                        + " WHERE account = :account ORDER BY created")
                .param("account", member.account())
                .query(Passkey.class)
                .list();
    }

    void remove(Member member, String id) {
        database.sql("DELETE FROM user_credentials WHERE account = :account AND credential_id = :id")
                .param("account", member.account())
                .param("id", id)
                .update();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return entity(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Who is signed in has the account's id as name. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return entity(UUID.fromString(account));
    }

    private @Nullable PublicKeyCredentialUserEntity entity(UUID account) {
        return people.find(account).map(Passkeys::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        var handle = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.account().getMostSignificantBits())
                .putLong(person.account().getLeastSignificantBits());
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle.array()))
                .name(person.email())
                .displayName(person.email())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("An account is made with a link");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("An account is erased by people");
    }
}
