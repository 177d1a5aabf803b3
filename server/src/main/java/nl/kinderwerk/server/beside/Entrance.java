package nl.kinderwerk.server.beside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.screen.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the practice of one organisation, in its scope. */
final class Entrance {
    private final Supplier<Site> site;
    private final OrganisationScope scope;
    private final JdbcClient database;
    private final Practices practices;
    private final Clock clock;

    Entrance(Supplier<Site> site, OrganisationScope scope, JdbcClient database, Clock clock) {
        this.site = site;
        this.scope = scope;
        this.database = database;
        this.practices = new Practices(database);
        this.clock = clock;
    }

    /** As it is now, for the organisation itself. */
    Optional<Pairs> own(String code, Words words) {
        return scope.in(code, () -> pairs(code, practices.read(today()), words));
    }

    /** As everybody may read it; empty when the organisation did not publish it. */
    Optional<Pairs> published(String code, Words words) {
        return scope.in(code, () -> practices.published().flatMap(kept -> pairs(code, kept, words)));
    }

    private Optional<Pairs> pairs(String code, Practised practised, Words words) {
        var now = site.get();
        return now.study()
                .practice()
                .flatMap(codes -> organisation(code).map(one -> new Pairs(now, codes, one, practised, words)));
    }

    private Optional<Organisation> organisation(String code) {
        return database.sql("SELECT code, name, sample FROM organisation WHERE code = :code")
                .param("code", code)
                .query(Organisation.class)
                .optional();
    }

    boolean isPublished(String code) {
        return scope.in(code, () -> practices.published().isPresent());
    }

    void publish(String code) {
        scope.in(code, () -> {
            practices.publish(practices.read(today()));
            return true;
        });
    }

    void withdraw(String code) {
        scope.in(code, () -> {
            practices.withdraw();
            return true;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
