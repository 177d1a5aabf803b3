package nl.kinderwerk.server.practice;

import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of registering. */
@Configuration(proxyBeanMethods = false)
@Import({
    TodayController.class,
    ActivityController.class,
    WeekController.class,
    SignalController.class,
    StoryController.class,
    PlanController.class,
    NeighbourhoodController.class,
    CounterController.class,
    DeviceController.class
})
public class PracticeConfiguration {
    @Bean
    Marks marks(JdbcClient database, Settings settings) {
        var key = HexFormat.of().parseHex(Secrets.in(settings.data()).get("device-accounts"));
        return new Marks(database, new SecretKeySpec(key, "HmacSHA256"));
    }

    @Bean
    Desk desk(Workplaces workplaces, Marks marks, Clock clock) {
        return new Desk(workplaces, marks, clock);
    }

    @Bean
    Plan plan(JdbcClient database) {
        return new Plan(database);
    }

    @Bean
    Neighbourhoods neighbourhoods(JdbcClient database) {
        return new Neighbourhoods(database);
    }

    @Bean
    Registrations registrations(JdbcClient database) {
        return new Registrations(database);
    }

    @Bean
    Signals signals(JdbcClient database) {
        return new Signals(database);
    }

    @Bean
    Stories stories(JdbcClient database) {
        return new Stories(database);
    }

    @Bean
    Counters counters(JdbcClient database, OrganisationScope scope, Clock clock) {
        return new Counters(database, scope, clock);
    }

    @Bean
    PersonCheck personCheck() {
        return new PersonCheck();
    }

    @Bean
    Inbox inbox(
            Plan plan, Registrations registrations, Signals signals, Stories stories, PersonCheck check, Marks marks) {
        return new Inbox(plan, registrations, signals, stories, check, marks);
    }

    @Bean
    Deliveries deliveries(Inbox inbox, PersonCheck check) {
        return new Deliveries(inbox, check);
    }
}
