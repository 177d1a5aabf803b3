package nl.kinderwerk.server.collect;

import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.mail.MailServer;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the questionnaire. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({
    StartController.class,
    StepController.class,
    SendController.class,
    InvitationController.class,
    WaveController.class,
    MonitorController.class,
    DataController.class
})
public class CollectConfiguration {
    @Bean
    Waves waves(CurrentSite site, Clock clock) {
        return new Waves(site::study, clock);
    }

    @Bean
    Invitations invitations(JdbcClient database, TransactionTemplate transaction, Settings settings) {
        var key = HexFormat.of().parseHex(Secrets.in(settings.data()).get("invited-addresses"));
        return new Invitations(database, transaction, new SecretKeySpec(key, "HmacSHA256"));
    }

    @Bean
    Drafts drafts(JdbcClient database) {
        return new Drafts(database);
    }

    @Bean
    Visits visits(Waves waves, Drafts drafts) {
        return new Visits(waves, drafts);
    }

    @Bean
    Submissions submissions(JdbcClient database, TransactionTemplate transaction, Waves waves) {
        return new Submissions(database, transaction, waves);
    }

    @Bean
    Monitor monitor(JdbcClient database, Waves waves) {
        return new Monitor(database, waves);
    }

    @Bean
    Looks looks(Monitor monitor, Waves waves, Settings settings) {
        return new Looks(monitor, waves, settings.data());
    }

    @Bean
    Publishing publishing() {
        return new Publishing();
    }

    @Bean
    Mailing mailing(JdbcClient database, Invitations invitations, Settings settings, Waves waves) {
        return new Mailing(database, invitations, MailServer.of(settings), waves);
    }

    @Bean
    Rewriting rewriting(JdbcClient database, TransactionTemplate transaction) {
        return new Rewriting(database, transaction);
    }

    @Bean
    Wiping wiping(Rewriting rewriting, Database database, Clock clock) {
        return new Wiping(
                () -> {
                    rewriting.rewrite();
                    database.forgetChanges();
                },
                clock);
    }

    @Bean
    @Lazy(false)
    Upkeep upkeep(Rewriting rewriting, Wiping wiping, Waves waves, CurrentSite site, Publishing publishing) {
        return new Upkeep(rewriting, wiping, waves, site, publishing);
    }
}
