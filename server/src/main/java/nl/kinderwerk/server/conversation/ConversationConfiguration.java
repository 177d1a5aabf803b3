package nl.kinderwerk.server.conversation;

import java.time.Clock;
import java.time.ZoneId;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.practice.PersonCheck;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Secrets;
import org.springframework.beans.factory.ObjectProvider;
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
    /** Days are those of the neighbourhood. */
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Amsterdam"));

    @Bean
    Entrance entrance(ObjectProvider<Site> site, OrganisationScope scope, JdbcClient database) {
        return new Entrance(() -> site.getObject().study().practice(), scope, database, CLOCK);
    }

    @Bean
    Reports reports(JdbcClient database) {
        return new Reports(database);
    }

    @Bean
    Snapshots snapshots(JdbcClient database, Settings settings) {
        return new Snapshots(database, Secrets.in(settings.data()).get("registration-rounding"), CLOCK);
    }

    @Bean
    Sharing sharing(Reports reports, Snapshots snapshots) {
        return new Sharing(reports, snapshots);
    }

    @Bean
    Talk talk(Reports reports, JdbcClient database, ObjectProvider<Site> site, StoryShelf stories, PersonCheck check) {
        return new Talk(reports, new Conversation(database), new Survey(site::getObject), stories, check);
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
