package nl.kinderwerk.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.kinderwerk.server.store.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/** Who is signed in, in the database: a restart signs nobody out, and who has no account any more is out at once. */
final class Sessions implements SecurityContextRepository {
    static final String COOKIE = "signed_in";
    private static final int TOKEN_BYTES = 24;
    /** Seconds; a session that was used so shortly ago need not be marked again. */
    private static final long JUST_NOW = 60;

    private final JdbcClient database;
    private final Accounts accounts;

    Sessions(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Deprecated
    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return token(holder.getRequest())
                .flatMap(this::member)
                .map(member -> new SecurityContextImpl(member.authentication()))
                .orElseGet(SecurityContextImpl::new);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private Optional<Member> member(String token) {
        var found = database.sql("""
                        SELECT account.*, extract(epoch FROM now() - begun)::bigint AS age,
                          extract(epoch FROM now() - used)::bigint AS idle
                        FROM session JOIN account ON account.id = session.account WHERE token_hash = :hash
                        """)
                .param("hash", Hash.of(token))
                .query((row, number) -> Session.of(row))
                .optional()
                .filter(Session::isGood);
        found.filter(session -> session.idle() > JUST_NOW).ifPresent(session -> use(token));
        return found.map(Session::member);
    }

    private void use(String token) {
        database.sql("UPDATE session SET used = now() WHERE token_hash = :hash")
                .param("hash", Hash.of(token))
                .update();
    }

    /** Somebody signed in, so many seconds ago, and did nothing for so many. */
    private record Session(Member member, long age, long idle) {
        static Session of(ResultSet row) throws SQLException {
            return new Session(Accounts.member(row), row.getLong("age"), row.getLong("idle"));
        }

        boolean isGood() {
            var lasts = Lasts.of(member);
            return age < lasts.whole().toSeconds() && idle < lasts.idle().toSeconds();
        }
    }

    /** How long a session lasts: a shift at a desk, or a phone that only registers. */
    private record Lasts(Duration whole, Duration idle) {
        static Lasts of(Member member) {
            return member.onlyRegisters()
                    ? new Lasts(Duration.ofDays(90), Duration.ofDays(14))
                    : new Lasts(Duration.ofHours(12), Duration.ofMinutes(30));
        }
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(this::end);
        var signedIn = Optional.ofNullable(context.getAuthentication()).flatMap(this::member);
        signedIn.ifPresentOrElse(
                member -> response.addCookie(cookie(
                        begin(member),
                        member.onlyRegisters() ? Lasts.of(member).whole() : Duration.ofSeconds(-1),
                        request)),
                () -> response.addCookie(cookie("", Duration.ZERO, request)));
    }

    /** Who signed in otherwise than with a password is known by e-mail address. */
    private Optional<Member> member(Authentication signedIn) {
        return signedIn.getPrincipal() instanceof Member member
                ? Optional.of(member)
                : accounts.find(signedIn.getName()).map(Account::member);
    }

    private String begin(Member member) {
        var token = Hash.token(TOKEN_BYTES);
        database.sql("INSERT INTO session (token_hash, account) VALUES (:hash, :account)")
                .param("hash", Hash.of(token))
                .param("account", member.account())
                .update();
        AuditLog.record(database, member.account(), "signed in");
        return token;
    }

    private static Cookie cookie(String token, Duration lasts, HttpServletRequest request) {
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) lasts.toSeconds());
        return cookie;
    }

    private void end(String token) {
        database.sql("DELETE FROM session WHERE token_hash = :hash RETURNING account")
                .param("hash", Hash.of(token))
                .query(UUID.class)
                .optional()
                .ifPresent(account -> AuditLog.record(database, account, "signed out"));
    }

    /** Ends all sessions of an account but the one of this request. */
    void endOthers(UUID account, HttpServletRequest request) {
        database.sql("DELETE FROM session WHERE account = :account AND token_hash <> :hash")
                .param("account", account)
                .param("hash", Hash.of(token(request).orElse("")))
                .update();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }
}
