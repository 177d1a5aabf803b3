package nl.kinderwerk.server;

import java.time.Clock;
import java.time.ZoneId;
import nl.kinderwerk.server.access.AccessConfiguration;
import nl.kinderwerk.server.beside.BesideConfiguration;
import nl.kinderwerk.server.collect.CollectConfiguration;
import nl.kinderwerk.server.conversation.ConversationConfiguration;
import nl.kinderwerk.server.exchange.ExchangeConfiguration;
import nl.kinderwerk.server.joint.JointConfiguration;
import nl.kinderwerk.server.partner.PartnerConfiguration;
import nl.kinderwerk.server.practice.PracticeConfiguration;
import nl.kinderwerk.server.screen.ScreenConfiguration;
import nl.kinderwerk.server.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of Spring in use, named one by one: looking for more at start costs more than all of them. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class
})
@Import({
    PageController.class,
    FaultController.class,
    HealthController.class,
    StoreConfiguration.class,
    ScreenConfiguration.class,
    CollectConfiguration.class,
    AccessConfiguration.class,
    PracticeConfiguration.class,
    ConversationConfiguration.class,
    ExchangeConfiguration.class,
    PartnerConfiguration.class,
    BesideConfiguration.class,
    JointConfiguration.class
})
class WebApplication {
    /** Days are those of the respondents and of the neighbourhood, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }

    @Bean
    ErrorPageRegistrar errorPages() {
        return registry -> registry.addErrorPages(new ErrorPage(FaultController.PATH));
    }
}
