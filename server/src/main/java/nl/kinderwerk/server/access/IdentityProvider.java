package nl.kinderwerk.server.access;

import java.util.Optional;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * An OpenID Connect provider that the operator trusts to know people. It opens accounts that were made here for the e-mail
 * address it vouches for; it makes none.
 */
final class IdentityProvider {
    /** Where signing in elsewhere begins. */
    static final String START = "/beheer/oidc/naar/aanbieder";

    private final Settings settings;
    private final Accounts accounts;
    private final AuditLog log;

    IdentityProvider(Settings settings, Accounts accounts, AuditLog log) {
        this.settings = settings;
        this.accounts = accounts;
        this.log = log;
    }

    boolean isSet() {
        return settings.get(Setting.OIDC_ISSUER).isPresent();
    }

    /** The provider is asked how it works when somebody first goes there: it may be away when the server starts. */
    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage(AccessConfiguration.SIGN_IN)
                .clientRegistrationRepository(new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration())))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(there -> there.baseUri("/beheer/oidc/naar"))
                .redirectionEndpoint(back -> back.baseUri("/beheer/oidc/terug"))
                .userInfoEndpoint(user -> user.oidcUserService(this::known))
                .defaultSuccessUrl("/beheer")
                .failureUrl(AccessConfiguration.SIGN_IN + "?onbekend");
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(
                        settings.get(Setting.OIDC_ISSUER).orElseThrow())
                .registrationId("aanbieder")
                .clientId(settings.get(Setting.OIDC_CLIENT_ID).orElse(""))
                .clientSecret(settings.get(Setting.OIDC_CLIENT_SECRET).orElse(""))
                .redirectUri("{baseUrl}/beheer/oidc/terug")
                .scope("openid", "email")
                .build();
    }

    /** Whoever has an account with this address, if the provider says that the address is theirs. */
    private OidcUser known(OidcUserRequest request) {
        var user = new OidcUserService().loadUser(request);
        var account = Optional.ofNullable(user.getEmail())
                .filter(email -> Boolean.TRUE.equals(user.getEmailVerified()))
                .flatMap(accounts::find);
        if (account.isEmpty()) {
            log.record(account, "sign-in refused");
            throw new UsernameNotFoundException("No account");
        }
        return new DefaultOidcUser(user.getAuthorities(), user.getIdToken(), user.getUserInfo(), "email");
    }
}
