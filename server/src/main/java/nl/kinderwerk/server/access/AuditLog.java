package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.HandlerInterceptor;

/** Who did what when, in technical ids. Everything that is sent by somebody signed in is written down before it is done. */
final class AuditLog implements HandlerInterceptor {
    private final JdbcClient database;

    AuditLog(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isRead && request.getRemoteUser() != null) {
            record(request.getRemoteUser(), request.getMethod() + " " + address(request));
        }
        return true;
    }

    /** Without what follows in a link to make an account: it is the link's secret, of which only a hash is kept. */
    private static String address(HttpServletRequest request) {
        return request.getServletPath().startsWith(AccountLinks.PATH) ? AccountLinks.PATH : request.getRequestURI();
    }

    /** What somebody signed in did. */
    void record(String account, String event) {
        record(database, UUID.fromString(account), event);
    }

    /** What happened to an account, or to nobody's. */
    void record(Optional<Account> account, String event) {
        record(database, account.map(Account::id).orElse(null), event);
    }

    static void record(JdbcClient database, @Nullable UUID account, String event) {
        database.sql("INSERT INTO audit (account, event) VALUES (:account, :event)")
                .param("account", account, Types.OTHER)
                .param("event", event)
                .update();
    }
}
