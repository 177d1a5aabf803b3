package nl.kinderwerk.server.practice;

import java.time.Clock;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.access.Workplaces;
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
    Desk desk(Workplaces workplaces, Clock clock) {
        return new Desk(workplaces, clock);
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
    Inbox inbox(Plan plan, Registrations registrations, Signals signals, Stories stories, PersonCheck check) {
        return new Inbox(plan, registrations, signals, stories, check);
    }

    @Bean
    Deliveries deliveries(Inbox inbox, PersonCheck check) {
        return new Deliveries(inbox, check);
    }
}
