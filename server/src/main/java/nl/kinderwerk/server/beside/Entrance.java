package nl.kinderwerk.server.beside;

import java.util.Optional;
import java.util.function.Function;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.publish.CurrentSite;
import nl.kinderwerk.server.screen.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the practice of one organisation, in its scope. */
final class Entrance {
    private final CurrentSite site;
    private final Workplaces workplaces;
    private final Practices practices;

    Entrance(CurrentSite site, Workplaces workplaces, JdbcClient database) {
        this.site = site;
        this.workplaces = workplaces;
        this.practices = new Practices(database);
    }

    /** As it is now, for the organisation itself. */
    Optional<Pairs> own(String code, Words words) {
        return workplaces.in(code, place -> new Pairs(site.get(), place, practices.read(place.today()), words));
    }

    /** As everybody may read it; empty when the organisation did not publish it. */
    Optional<Pairs> published(String code, Words words) {
        return workplaces
                .in(code, place -> practices.published().map(kept -> new Pairs(site.get(), place, kept, words)))
                .flatMap(Function.identity());
    }

    boolean isPublished(String code) {
        return workplaces.in(code, place -> practices.published().isPresent()).orElse(false);
    }

    void publish(String code) {
        workplaces.in(code, place -> {
            practices.publish(practices.read(place.today()));
            return place;
        });
    }

    void withdraw(String code) {
        workplaces.in(code, place -> {
            practices.withdraw();
            return place;
        });
    }
}
