package nl.kinderwerk.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links with which somebody makes an account, once. */
public final class AccountLinks {
    static final String PATH = "/beheer/account/";
    static final int DAYS = 7;
    private static final int TOKEN_BYTES = 24;
    private static final Place GROUND = new Place(EnumSet.of(Role.RESEARCHER, Role.OPERATOR), Optional.empty());

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Accounts accounts;

    AccountLinks(JdbcClient database, TransactionTemplate transaction, Accounts accounts) {
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
    }

    /** What an account is for, and where. */
    record Place(Set<Role> roles, Optional<String> organisation) {
        static Place of(ResultSet row) throws SQLException {
            var names = (String[]) row.getArray("roles").getArray();
            var roles = Arrays.stream(names)
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            return new Place(roles, Optional.ofNullable(row.getString("organisation")));
        }

        boolean isOfOrganisation() {
            return roles.stream().anyMatch(Role::isOfOrganisation);
        }

        String[] names() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }

    /** For whom a link is; without an e-mail address they choose one. */
    record Invited(Place place, Optional<String> email) {
        static Invited of(ResultSet row) throws SQLException {
            return new Invited(Place.of(row), Optional.ofNullable(row.getString("email")));
        }
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
            return Optional.of(make(new Invited(GROUND, Optional.empty()), 1));
        });
    }

    /** A path that works for {@value #DAYS} days. */
    String invite(String email, Place place) {
        return make(new Invited(place, Optional.of(Accounts.normal(email))), DAYS);
    }

    private String make(Invited invited, int days) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(Hash.random(TOKEN_BYTES));
        database.sql("""
                        INSERT INTO account_link (token_hash, roles, organisation, email, kept_until)
                        VALUES (:hash, :roles, :organisation, :email, now() + make_interval(days => :days))
                        """)
                .param("hash", Hash.of(token))
                .param("roles", invited.place().names())
                .param("organisation", invited.place().organisation().orElse(null))
                .param("email", invited.email().orElse(null))
                .param("days", days)
                .update();
        return PATH + token;
    }

    Optional<Invited> find(String token) {
        return database.sql("SELECT * FROM account_link WHERE token_hash = :hash AND kept_until > now()")
                .param("hash", Hash.of(token))
                .query((row, number) -> Invited.of(row))
                .optional();
    }

    /** Uses a link; for whom it is, or nothing when it no longer works. */
    static Optional<Invited> spend(JdbcClient database, String token) {
        return database.sql("DELETE FROM account_link WHERE token_hash = :hash AND kept_until > now() RETURNING *")
                .param("hash", Hash.of(token))
                .query((row, number) -> Invited.of(row))
                .optional();
    }
}
