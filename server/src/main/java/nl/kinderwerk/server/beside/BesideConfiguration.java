package nl.kinderwerk.server.beside;

import java.time.Clock;
import java.time.ZoneId;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.OrganisationScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of practice beside research. */
@Configuration(proxyBeanMethods = false)
@Import({OwnController.class, PublicController.class})
public class BesideConfiguration {
    @Bean
    Entrance besideEntrance(ObjectProvider<Site> site, OrganisationScope scope, JdbcClient database) {
        return new Entrance(site::getObject, scope, database, Clock.system(ZoneId.of("Europe/Amsterdam")));
    }
}
