package nl.kinderwerk.server.access;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards {@code /beheer}; all other addresses never meet it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({AccountController.class, SignInController.class})
public class AccessConfiguration {
    private static final String SIGN_IN = "/beheer/inloggen";
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 16;
    /** OWASP's password storage cheat sheet for PBKDF2 with SHA-256. */
    private static final int ROUNDS = 600_000;

    /** Spring Security is made when somebody first comes to /beheer: the first page of an edition need not wait for it. */
    @Bean
    DelegatingFilterProxyRegistrationBean guard() {
        var filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.addUrlPatterns("/beheer/*");
        return filter;
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, SignIn signIn, AuditLog log) throws Exception {
        return http.authorizeHttpRequests(ask -> ask.requestMatchers(SIGN_IN, AccountLinks.PATH + "*")
                        .permitAll()
                        .anyRequest()
                        .hasRole(Role.RESEARCHER.name()))
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .authenticationDetailsSource(SignIn.Details::of)
                        .defaultSuccessUrl("/beheer")
                        .failureForwardUrl(SIGN_IN))
                .logout(out -> out.logoutUrl("/beheer/uitloggen")
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null) {
                                log.record(who.getName(), "signed out");
                            }
                        })
                        .logoutSuccessUrl(SIGN_IN + "?uit"))
                .exceptionHandling(faults -> faults.accessDeniedPage("/beheer/geweigerd"))
                .build();
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
    AccountLinks accountLinks(JdbcClient database, TransactionTemplate transaction, Accounts accounts) {
        return new AccountLinks(database, transaction, accounts);
    }

    @Bean
    SignIn signIn(Accounts accounts, JdbcClient database, Settings settings, AuditLog log, PasswordEncoder passwords) {
        var attempts = new Attempts(database, key(settings, "sign-in-attempts"));
        return new SignIn(accounts, attempts, log, passwords, Clock.systemUTC());
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
