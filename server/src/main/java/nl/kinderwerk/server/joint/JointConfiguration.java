package nl.kinderwerk.server.joint;

import java.time.Clock;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.practice.AttendanceLedger;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of joint reports. */
@Configuration(proxyBeanMethods = false)
@Import({ProposalController.class, AskedController.class, TalksController.class, LinkController.class})
public class JointConfiguration {
    @Bean
    JointReports jointReports(JdbcClient database, Clock clock) {
        return new JointReports(database, clock);
    }

    @Bean
    Answers jointAnswers(JdbcClient database, OrganisationScope scope) {
        return new Answers(database, scope);
    }

    @Bean
    JointPage jointPage(CurrentSite site) {
        return new JointPage(site);
    }

    @Bean
    Making jointMaking(
            JdbcClient database,
            TransactionTemplate transaction,
            JointReports reports,
            CurrentSite site,
            Settings settings) {
        return new Making(database, transaction, reports, site, AttendanceLedger.saltOf(settings));
    }
}
