package nl.kinderwerk.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kinderwerk.server.access.AccountLinks.Invited;
import nl.kinderwerk.server.access.AccountLinks.Place;
import nl.kinderwerk.server.store.Hash;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts and their second factors. */
final class Accounts {
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final BytesEncryptor seal;

    Accounts(JdbcClient database, TransactionTemplate transaction, PasswordEncoder passwords, BytesEncryptor seal) {
        this.database = database;
        this.transaction = transaction;
        this.passwords = passwords;
        this.seal = seal;
    }

    /** What somebody chose who makes an account; {@code step} is that of the code with which they showed their app works. */
    record Wish(String email, String password, byte[] secondFactor, long step) {
        /** Who was invited at an address has that one. */
        Wish by(Invited invited) {
            return new Wish(invited.email().orElse(email), password, secondFactor, step);
        }
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    boolean isNobody() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> find(String email) {
        return database.sql("SELECT * FROM account WHERE email = :email")
                .param("email", normal(email))
                .query((row, number) -> account(row))
                .optional();
    }

    Account find(Member member) {
        return database.sql("SELECT * FROM account WHERE id = :id")
                .param("id", member.account())
                .query((row, number) -> account(row))
                .single();
    }

    private Account account(ResultSet row) throws SQLException {
        return new Account(member(row), row.getString("password"), seal.decrypt(row.getBytes("second_factor")));
    }

    static Member member(ResultSet row) throws SQLException {
        var place = Place.of(row);
        return new Member(row.getObject("id", UUID.class), place.roles(), place.organisation());
    }

    void changePassword(Account account, String password) {
        database.sql("UPDATE account SET password = :password WHERE id = :id")
                .param("password", passwords.encode(password))
                .param("id", account.id())
                .update();
    }

    /** New recovery codes, which are shown once; those of before no longer work. */
    List<String> replaceRecoveryCodes(Account account) {
        return transaction.execute(status -> {
            database.sql("DELETE FROM recovery_code WHERE account = :id")
                    .param("id", account.id())
                    .update();
            return recoveryCodes(account.id());
        });
    }

    /**
     * Makes an account, and uses up the link.
     *
     * @return the recovery codes, which are shown once; nothing when the link no longer works
     * @throws org.springframework.dao.DuplicateKeyException when the e-mail address has an account
     */
    Optional<List<String>> make(String link, Wish wish) {
        var password = passwords.encode(wish.password());
        return transaction.execute(status -> AccountLinks.spend(database, link).map(invited -> {
            var id = insert(wish.by(invited), String.valueOf(password), invited.place());
            AuditLog.record(database, id, "account made");
            return recoveryCodes(id);
        }));
    }

    private UUID insert(Wish wish, String password, Place place) {
        return database.sql("""
                        INSERT INTO account (email, password, roles, organisation, second_factor, last_step)
                        VALUES (:email, :password, :roles, :organisation, :second, :step) RETURNING id
                        """)
                .param("email", normal(wish.email()))
                .param("password", password)
                .param("roles", place.names())
                .param("organisation", place.organisation().orElse(null))
                .param("second", seal.encrypt(wish.secondFactor()))
                .param("step", wish.step())
                .query(UUID.class)
                .single();
    }

    private List<String> recoveryCodes(UUID account) {
        var codes =
                Stream.generate(Accounts::recoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> database.sql("INSERT INTO recovery_code (account, code_hash) VALUES (:account, :hash)")
                .param("account", account)
                .param("hash", Hash.of(bare(code)))
                .update());
        return codes;
    }

    private static String recoveryCode() {
        return new Base32().encodeToString(Hash.random(RECOVERY_BYTES)).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Uses a step of the authenticator app; false when it or a later one was used before. */
    boolean spend(Account account, long step) {
        return database.sql("UPDATE account SET last_step = :step WHERE id = :id AND last_step < :step")
                        .param("step", step)
                        .param("id", account.id())
                        .update()
                == 1;
    }

    /** Uses a recovery code; false when it is none or was used before. */
    boolean spend(Account account, String recoveryCode) {
        return database.sql("DELETE FROM recovery_code WHERE account = :id AND code_hash = :hash")
                        .param("id", account.id())
                        .param("hash", Hash.of(bare(recoveryCode)))
                        .update()
                == 1;
    }
}
