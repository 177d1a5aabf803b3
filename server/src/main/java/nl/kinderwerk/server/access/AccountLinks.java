package nl.kinderwerk.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
     * The way in for the first account.
     *
     * @param path that was made now; empty when one that was made at an earlier start still works
     * @param until it works
     */
    public record First(Optional<String> path, Instant until) {}

    /** An invitation that nobody used yet. */
    record Open(UUID id, String email, Place place, LocalDate until) {
        static Open of(ResultSet row) throws SQLException {
            return new Open(
                    row.getObject("id", UUID.class),
                    row.getString("email"),
                    Place.of(row),
                    row.getObject("until", LocalDate.class));
        }

        boolean onlyRegisters() {
            return place.roles().equals(Set.of(Role.KINDERWERKER));
        }
    }

    /**
     * The way in while nobody has an account. It works for a day, and is made anew only when it no longer works: whoever
     * reads the log of a later start learns nothing.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not answer
     */
    public Optional<First> first() {
        return transaction.execute(status -> {
            if (!accounts.isNobody()) {
                return Optional.empty();
            }
            var earlier = until();
            return Optional.of(
                    earlier.isPresent()
                            ? new First(Optional.empty(), earlier.get())
                            : new First(Optional.of(makeFirst()), until().orElseThrow()));
        });
    }

    private Optional<Instant> until() {
        return database
                .sql("SELECT kept_until FROM account_link WHERE email IS NULL AND kept_until > now()")
                .query((row, number) -> row.getTimestamp("kept_until").toInstant())
                .list()
                .stream()
                .findFirst();
    }

    private String makeFirst() {
        database.sql("DELETE FROM account_link").update();
        return make(new Invited(GROUND, Optional.empty()), 1);
    }

    /** Invitations that can still be used or withdrawn, in the scope of an organisation those of there. */
    List<Open> open() {
        return database.sql("""
                        SELECT *, (kept_until AT TIME ZONE 'Europe/Amsterdam')::date AS until FROM account_link
                        WHERE email IS NOT NULL AND kept_until > now() ORDER BY organisation NULLS FIRST, email
                        """).query((row, number) -> Open.of(row)).list();
    }

    Optional<Open> open(UUID id) {
        return open().stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** From now on nobody can use its link. */
    void withdraw(Open link) {
        database.sql("DELETE FROM account_link WHERE id = :id")
                .param("id", link.id())
                .update();
    }

    /** A path that works for {@value #DAYS} days. */
    String invite(String email, Place place) {
        return make(new Invited(place, Optional.of(Accounts.normal(email))), DAYS);
    }

    private String make(Invited invited, int days) {
        var token = Hash.token(TOKEN_BYTES);
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
