package nl.kinderwerk.server.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.web.filter.CompositeFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Makes a passkey and signs in with one, by Spring Security's filters. A passkey belongs to the host under which the
 * visitor sees this server; the authenticator holds to that, whatever a request says.
 */
final class PasskeyFilter extends OncePerRequestFilter {
    static final String PATH = "/beheer/sleutel/";
    private static final String MAKE = PATH + "maken";
    private static final String SIGN_IN = PATH + "inloggen";
    private static final String MAY_MAKE = "may-make-a-passkey";

    private final Passkeys passkeys;
    private final UserCredentialRepository credentials;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog log;

    PasskeyFilter(
            Passkeys passkeys,
            UserCredentialRepository credentials,
            Accounts accounts,
            Sessions sessions,
            AuditLog log) {
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    /** Whoever finds a screen open must not make a way in for later: the password was asked first. */
    static void allow(HttpServletRequest request) {
        request.getSession().setAttribute(MAY_MAKE, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(MAKE)
                && (request.getRemoteUser() == null || request.getSession().getAttribute(MAY_MAKE) == null)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        log.preHandle(request, response, this);
        var filters = new CompositeFilter();
        filters.setFilters(filters(operations(request)));
        filters.doFilter(request, response, chain);
    }

    private List<Filter> filters(WebAuthnRelyingPartyOperations operations) {
        var creation = new PublicKeyCredentialCreationOptionsFilter(operations);
        creation.setRequestMatcher(pathPattern(HttpMethod.POST, MAKE + "/opties"));
        var registration = new WebAuthnRegistrationFilter(credentials, operations);
        registration.setRegisterCredentialMatcher(pathPattern(HttpMethod.POST, MAKE));
        var request = new PublicKeyCredentialRequestOptionsFilter(operations);
        request.setRequestMatcher(pathPattern(HttpMethod.POST, SIGN_IN + "/opties"));
        return List.of(creation, registration, request, signIn(operations));
    }

    private Filter signIn(WebAuthnRelyingPartyOperations operations) {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(pathPattern(HttpMethod.POST, SIGN_IN));
        filter.setSecurityContextRepository(sessions);
        filter.setAuthenticationManager(given -> judge(operations, (WebAuthnAuthenticationRequestToken) given));
        filter.setAuthenticationSuccessHandler(
                (request, response, signedIn) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT));
        return filter;
    }

    /** What is wrong with a passkey comes as any of a library's exceptions. */
    private Authentication judge(WebAuthnRelyingPartyOperations operations, WebAuthnAuthenticationRequestToken given) {
        try {
            var known = operations.authenticate(given.getWebAuthnRequest());
            return accounts.find(known.getName()).orElseThrow().member().authentication();
        } catch (RuntimeException wrong) {
            throw new BadCredentialsException("Refused", wrong);
        }
    }

    /** The authenticator must have recognised its owner: then possession and person are two factors. */
    private WebAuthnRelyingPartyOperations operations(HttpServletRequest request) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(request.getServerName())
                .name("Kinderwerk in beeld")
                .build();
        var origin = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        var operations = new Webauthn4JRelyingPartyOperations(passkeys, credentials, party, Set.of(origin));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        return operations;
    }
}
