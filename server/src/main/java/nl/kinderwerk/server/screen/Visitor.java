package nl.kinderwerk.server.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Who looks at a screen.
 *
 * @param isSignedIn whether they can sign out
 * @param formToken proof that a form comes from our own screen; only where forms act for somebody who signed in
 */
record Visitor(boolean isSignedIn, Optional<String> formToken) {
    static Visitor of(HttpServletRequest request) {
        var token = request.getAttribute(CsrfToken.class.getName());
        return new Visitor(
                request.getRemoteUser() != null,
                token instanceof CsrfToken csrf ? Optional.of(csrf.getToken()) : Optional.empty());
    }
}
