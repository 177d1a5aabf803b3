package nl.kinderwerk.server.access;

import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links with which somebody makes an account, once. */
public final class AccountLinks {
    static final String PATH = "/beheer/account/";
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Accounts accounts;

    AccountLinks(JdbcClient database, TransactionTemplate transaction, Accounts accounts) {
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
    }

    /**
     * The way in for the first account, while there is none: a path that works for a day. One made before no longer works.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not answer
     */
    public Optional<String> first() {
        return transaction.execute(status -> {
            if (!accounts.isNobody()) {
                return Optional.empty();
            }
            database.sql("DELETE FROM account_link").update();
            return Optional.of(PATH + make(EnumSet.allOf(Role.class)));
        });
    }

    private String make(Set<Role> roles) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(Hash.random(TOKEN_BYTES));
        database.sql("""
                        INSERT INTO account_link (token_hash, roles, kept_until)
                        VALUES (:hash, :roles, now() + interval '1 day')
                        """)
                .param("hash", Hash.of(token))
                .param("roles", Accounts.names(roles))
                .update();
        return token;
    }

    boolean works(String token) {
        return database.sql("SELECT EXISTS (SELECT FROM account_link WHERE token_hash = :hash AND kept_until > now())")
                .param("hash", Hash.of(token))
                .query(Boolean.class)
                .single();
    }

    /** Uses a link; the roles of its account, or nothing when it no longer works. */
    static Optional<Set<Role>> spend(JdbcClient database, String token) {
        return database.sql("DELETE FROM account_link WHERE token_hash = :hash AND kept_until > now() RETURNING roles")
                .param("hash", Hash.of(token))
                .query((row, number) -> Accounts.roles(row))
                .optional();
    }
}
