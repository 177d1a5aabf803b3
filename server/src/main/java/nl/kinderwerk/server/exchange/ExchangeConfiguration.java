package nl.kinderwerk.server.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.access.Pace;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.practice.Deliveries;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** The parts of exchanging data. */
@Configuration(proxyBeanMethods = false)
@Import({TakeController.class, ImportController.class, LinkController.class, ApiController.class})
public class ExchangeConfiguration {
    private static final int REQUESTS_A_MINUTE = 60;
    private static final int NONCE_BYTES = 16;

    @Bean
    Register register(JdbcClient database) {
        return new Register(database);
    }

    @Bean
    Imports imports(JdbcClient database, Deliveries deliveries, Register register) {
        return new Imports(database, deliveries, register);
    }

    @Bean
    OldFiles oldFiles(OrganisationScope scope, Imports imports) {
        return new OldFiles(scope, imports);
    }

    @Bean
    Tokens tokens(JdbcClient database) {
        return new Tokens(database);
    }

    @Bean
    FrozenReports frozenReports(JdbcClient database) {
        return new FrozenReports(database);
    }

    @Bean
    ApiEntrance apiEntrance(Workplaces workplaces, Tokens tokens, JdbcClient database, Clock clock) {
        return new ApiEntrance(workplaces, tokens, database, aMinute(clock), aMinute(clock));
    }

    private static Pace aMinute(Clock clock) {
        return new Pace(Duration.ofMinutes(1), REQUESTS_A_MINUTE, clock);
    }

    @Bean
    Webhooks webhooks(JdbcClient database, Settings settings) {
        var key = HexFormat.of().parseHex(Secrets.in(settings.data()).get("webhooks"));
        return new Webhooks(
                database,
                new AesBytesEncryptor(
                        new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM));
    }

    @Bean
    Post post(Settings settings) {
        return new Post(
                settings.get(Setting.WEBHOOKS_PRIVATE).filter("yes"::equals).isPresent());
    }

    @Bean
    @Lazy(false)
    Courier courier(JdbcClient database, OrganisationScope scope, Webhooks webhooks, Post post) {
        return new Courier(database, scope, webhooks, post);
    }
}
