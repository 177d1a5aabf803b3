package nl.kinderwerk.server.joint;

import java.time.Clock;
import java.time.ZoneId;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of joint reports. */
@Configuration(proxyBeanMethods = false)
@Import({ProposalController.class, AskedController.class, TalksController.class, LinkController.class})
public class JointConfiguration {
    /** Days are those of the municipality. */
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Amsterdam"));

    @Bean
    JointReports jointReports(JdbcClient database) {
        return new JointReports(database, CLOCK);
    }

    @Bean
    Answers jointAnswers(JdbcClient database, OrganisationScope scope) {
        return new Answers(database, scope);
    }

    @Bean
    JointPage jointPage(ObjectProvider<Site> site) {
        return new JointPage(site::getObject);
    }

    @Bean
    Making jointMaking(
            JdbcClient database,
            TransactionTemplate transaction,
            JointReports reports,
            ObjectProvider<Site> site,
            Settings settings) {
        var salt = Secrets.in(settings.data()).get("registration-rounding");
        return new Making(
                database,
                transaction,
                reports,
                () -> site.getObject().study().practice().orElseThrow(),
                salt);
    }
}
