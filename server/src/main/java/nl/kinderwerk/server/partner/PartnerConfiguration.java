package nl.kinderwerk.server.partner;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.access.Pace;
import nl.kinderwerk.server.mail.MailServer;
import nl.kinderwerk.server.partner.PartnerController.Guard;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of pages for partners. */
@Configuration(proxyBeanMethods = false)
@Import({PartnerController.class, DeskController.class})
public class PartnerConfiguration {
    private static final int AN_HOUR = 5;
    private static final int A_DAY = 20;

    @Bean
    Pages pages(JdbcClient database) {
        return new Pages(database);
    }

    @Bean
    FolderShelf folderShelf(CurrentSite site, Pages pages) {
        return new FolderShelf(site, pages);
    }

    @Bean
    Visits practiceVisits(JdbcClient database) {
        return new Visits(database);
    }

    @Bean
    Notice notice(JdbcClient database, Settings settings) {
        return new Notice(database, MailServer.of(settings));
    }

    @Bean
    Guard guardOfForms(Settings settings, Clock clock) {
        var key = HexFormat.of().parseHex(Secrets.in(settings.data()).get("visit-forms"));
        return new Guard(
                new Seal(new SecretKeySpec(key, "HmacSHA256"), clock),
                new Pace(Duration.ofHours(1), AN_HOUR, clock),
                new Pace(Duration.ofDays(1), A_DAY, clock));
    }

    @Bean
    @Lazy(false)
    Forgetting forgetting(OrganisationScope scope, Visits practiceVisits, Clock clock) {
        return new Forgetting(scope, practiceVisits, clock);
    }
}
