package nl.kinderwerk.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            return Optional.of(PATH + make(new Place(EnumSet.of(Role.RESEARCHER, Role.OPERATOR), Optional.empty())));
        });
    }

    /** What a new account is for, and where. */
    record Place(Set<Role> roles, Optional<String> organisation) {
        static Place of(ResultSet row) throws SQLException {
            var names = (String[]) row.getArray("roles").getArray();
            var roles = Arrays.stream(names)
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            return new Place(roles, Optional.ofNullable(row.getString("organisation")));
        }

        String[] names() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }

    private String make(Place place) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(Hash.random(TOKEN_BYTES));
        database.sql("""
                        INSERT INTO account_link (token_hash, roles, organisation, kept_until)
                        VALUES (:hash, :roles, :organisation, now() + interval '1 day')
                        """)
                .param("hash", Hash.of(token))
                .param("roles", place.names())
                .param("organisation", place.organisation().orElse(null))
                .update();
        return token;
    }

    boolean works(String token) {
        return database.sql("SELECT EXISTS (SELECT FROM account_link WHERE token_hash = :hash AND kept_until > now())")
                .param("hash", Hash.of(token))
                .query(Boolean.class)
                .single();
    }

    /** Uses a link; what its account is for, or nothing when it no longer works. */
    static Optional<Place> spend(JdbcClient database, String token) {
        return database.sql("DELETE FROM account_link WHERE token_hash = :hash AND kept_until > now() RETURNING *")
                .param("hash", Hash.of(token))
                .query((row, number) -> Place.of(row))
                .optional();
    }
}
