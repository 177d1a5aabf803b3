package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards {@code /beheer}, {@code /vandaag} and {@code /verslag}; all other addresses never meet it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({
    AccountController.class,
    OrganisationController.class,
    OwnAccountController.class,
    SignInController.class,
    StaffController.class,
    TeamController.class
})
public class AccessConfiguration {
    static final String SIGN_IN = "/beheer/inloggen";
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 16;
    /** OWASP's password storage cheat sheet for PBKDF2 with SHA-256. */
    private static final int ROUNDS = 600_000;

    /** Spring Security is made when somebody first comes to a guarded address: the first page of an edition need not wait for it. */
    @Bean
    DelegatingFilterProxyRegistrationBean guard() {
        var filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.addUrlPatterns("/beheer/*", "/vandaag/*", "/verslag/*");
        return filter;
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            Doors doors,
            Sessions sessions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver pages)
            throws Exception {
        if (doors.provider().isSet()) {
            http.oauth2Login(doors.provider()::configure);
        }
        return http.authorizeHttpRequests(AccessConfiguration::places)
                .authenticationProvider(doors.password())
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new StoreGuard(pages), SecurityContextHolderFilter.class)
                .addFilterBefore(doors.passkey(), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .authenticationDetailsSource(SignIn.Details::of)
                        .defaultSuccessUrl("/beheer")
                        .failureForwardUrl(SIGN_IN))
                .logout(out -> out.logoutUrl("/beheer/uitloggen").logoutSuccessUrl(SIGN_IN + "?uit"))
                .csrf(forms -> forms.csrfTokenRepository(formTokens())
                        .ignoringRequestMatchers(AccessConfiguration::isFromOurScript))
                .exceptionHandling(faults -> faults.accessDeniedPage("/beheer/geweigerd")
                        .authenticationEntryPoint(AccessConfiguration::askToSignIn))
                .build();
    }

    /** In a cookie, so that a form outlives a restart. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Who may come where. A report is read with a link, without an account. */
    private static void places(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry ask) {
        ask.requestMatchers(SIGN_IN, AccountLinks.PATH + "*", "/verslag/**").permitAll();
        ask.requestMatchers("/beheer", "/beheer/geweigerd", OwnAccountController.PATH + "/**")
                .authenticated();
        allow(ask, Set.of(Role.COORDINATOR, Role.KINDERWERKER), "/vandaag/**");
        allow(ask, Set.of(Role.COORDINATOR), "/beheer/organisatie/**", "/beheer/verslagen/**");
        allow(ask, Set.of(Role.COMMISSIONER), "/beheer/gesprekken/**");
        allow(ask, Set.of(Role.RESEARCHER), "/beheer/metingen/**");
        allow(ask, Set.of(Role.RESEARCHER, Role.OPERATOR), "/beheer/**");
        ask.anyRequest().denyAll();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry ask,
            Set<Role> roles,
            String... paths) {
        ask.requestMatchers(paths).hasAnyRole(roles.stream().map(Role::name).toArray(String[]::new));
    }

    /** Another site cannot send this header along. */
    private static boolean isFromOurScript(HttpServletRequest request) {
        return "kinderwerk".equals(request.getHeader("X-Requested-With"));
    }

    /** A script is told in a way that it understands. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException signedOut)
            throws IOException {
        if (isFromOurScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(SIGN_IN);
        }
    }

    @Bean
    PasswordEncoder passwords() {
        var pbkdf2 = new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        return new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", pbkdf2));
    }

    @Bean
    Accounts accounts(
            JdbcClient database, TransactionTemplate transaction, PasswordEncoder passwords, Settings settings) {
        BytesEncryptor seal = new AesBytesEncryptor(
                key(settings, "second-factor"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
        return new Accounts(database, transaction, passwords, seal);
    }

    private static SecretKey key(Settings settings, String name) {
        return new SecretKeySpec(
                HexFormat.of().parseHex(Secrets.in(settings.data()).get(name)), "AES");
    }

    @Bean
    OrganisationScope organisationScope(JdbcClient database, TransactionTemplate transaction) {
        return new OrganisationScope(database, transaction);
    }

    @Bean
    Workplaces workplaces(CurrentSite site, OrganisationScope scope, JdbcClient database, Clock clock) {
        return new Workplaces(site, scope, database, clock);
    }

    @Bean
    AccountLinks accountLinks(JdbcClient database, TransactionTemplate transaction, Accounts accounts) {
        return new AccountLinks(database, transaction, accounts);
    }

    @Bean
    SignIn signIn(
            Accounts accounts,
            JdbcClient database,
            Settings settings,
            AuditLog log,
            PasswordEncoder passwords,
            Clock clock) {
        var attempts = new Attempts(database, key(settings, "sign-in-attempts"));
        return new SignIn(accounts, attempts, log, passwords, clock);
    }

    @Bean
    Sessions sessions(JdbcClient database, Accounts accounts) {
        return new Sessions(database, accounts);
    }

    @Bean
    Passkeys passkeys(JdbcClient database, People people) {
        return new Passkeys(database, people);
    }

    /** Ways in. The filter is no bean of its own: the container would make it at the start, and let it meet every request. */
    record Doors(SignIn password, PasskeyFilter passkey, IdentityProvider provider) {}

    @Bean
    Doors doors(
            SignIn password,
            IdentityProvider provider,
            DataSource source,
            Passkeys passkeys,
            Accounts accounts,
            Sessions sessions,
            AuditLog log) {
        var credentials = new JdbcUserCredentialRepository(new JdbcTemplate(source));
        return new Doors(password, new PasskeyFilter(passkeys, credentials, accounts, sessions, log), provider);
    }

    @Bean
    IdentityProvider identityProvider(Settings settings, Accounts accounts, AuditLog log) {
        return new IdentityProvider(settings, accounts, log);
    }

    @Bean
    People people(JdbcClient database) {
        return new People(database);
    }

    @Bean
    Organisations organisations(JdbcClient database) {
        return new Organisations(database);
    }

    @Bean
    @Lazy(false)
    Expiry expiry(JdbcClient database) {
        return new Expiry(database);
    }

    @Bean
    AuditLog auditLog(JdbcClient database) {
        return new AuditLog(database);
    }

    @Bean
    WebMvcConfigurer logging(AuditLog log) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(log).addPathPatterns("/beheer/**");
            }
        };
    }
}
