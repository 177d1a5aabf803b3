package nl.kinderwerk.server.beside;

import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.publish.CurrentSite;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of practice beside research. */
@Configuration(proxyBeanMethods = false)
@Import({OwnController.class, PublicController.class})
public class BesideConfiguration {
    @Bean
    Entrance besideEntrance(CurrentSite site, Workplaces workplaces, JdbcClient database) {
        return new Entrance(site, workplaces, database);
    }
}
