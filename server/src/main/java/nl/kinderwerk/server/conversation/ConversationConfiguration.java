package nl.kinderwerk.server.conversation;

import java.time.Clock;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.practice.AttendanceLedger;
import nl.kinderwerk.server.practice.PersonCheck;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of reports and the conversation about them. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReportController.class,
    WorkController.class,
    GuestController.class,
    PaperController.class,
    FinalController.class
})
public class ConversationConfiguration {
    @Bean
    Entrance entrance(Workplaces workplaces) {
        return new Entrance(workplaces);
    }

    @Bean
    Reports reports(JdbcClient database) {
        return new Reports(database);
    }

    @Bean
    Snapshots snapshots(JdbcClient database, Settings settings, Clock clock) {
        return new Snapshots(database, AttendanceLedger.saltOf(settings), clock);
    }

    @Bean
    Sharing sharing(Reports reports, Snapshots snapshots) {
        return new Sharing(reports, snapshots);
    }

    @Bean
    Talk talk(Reports reports, JdbcClient database, CurrentSite site, StoryShelf stories, PersonCheck check) {
        return new Talk(reports, new Conversation(database), new Survey(site), stories, check);
    }

    @Bean
    StoryShelf storyShelf(JdbcClient database) {
        return new StoryShelf(database);
    }

    @Bean
    GuestLinks guestLinks(JdbcClient database) {
        return new GuestLinks(database);
    }
}
