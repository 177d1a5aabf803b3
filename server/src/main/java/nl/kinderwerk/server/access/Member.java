package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

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

    Authentication authentication() {
        var allowed = roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, allowed);
    }

    boolean onlyRegisters() {
        return roles.equals(Set.of(Role.KINDERWERKER));
    }

    /** The technical id of the account. */
    @Override
    public String getName() {
        return account.toString();
    }
}
