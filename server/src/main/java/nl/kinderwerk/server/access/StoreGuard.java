package nl.kinderwerk.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Whether somebody signed in is in the database. When that is away, the answer is the same page as behind the door. */
final class StoreGuard extends OncePerRequestFilter {
    private final HandlerExceptionResolver faults;

    StoreGuard(HandlerExceptionResolver faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException away) {
            if (faults.resolveException(request, response, null, away) == null) {
                throw away;
            }
        }
    }
}
