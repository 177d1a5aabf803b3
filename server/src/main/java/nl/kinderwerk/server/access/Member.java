package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

/**
 * Somebody who signed in.
 *
 * @param organisation the code of the one in which they work; a coordinator, kinderwerker or commissioner always has one
 */
public record Member(UUID account, Set<Role> roles, Optional<String> organisation) implements AuthenticatedPrincipal {
    /** Who sends a request, if they signed in; nobody on addresses that {@link AccessConfiguration} does not guard. */
    public static Optional<Member> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Member member
                ? Optional.of(member)
                : Optional.empty();
    }

    /** The technical id of the account. */
    @Override
    public String getName() {
        return account.toString();
    }
}
