package nl.kinderwerk.server.practice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.study.Practice;
import nl.kinderwerk.study.PracticeSample;
import nl.kinderwerk.study.PracticeSample.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the invented organisations of a study into the database of a server that is not running. */
public final class SampleOrganisations {
    private final JdbcClient database;
    private final OrganisationScope scope;

    private SampleOrganisations(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        scope = new OrganisationScope(database, transaction);
    }

    /**
     * Writes them; what is there already stays as it is.
     *
     * @return the number of registrations they have
     * @throws nl.kinderwerk.server.store.StoreException when a server has the data folder
     */
    public static int write(Settings settings, Practice practice, PracticeSample sample) {
        try (var opened = Database.take(settings).begin()) {
            var source = opened.connections();
            var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            var into = new SampleOrganisations(JdbcClient.create(source), transaction);
            return sample.organisations().stream()
                    .mapToInt(organisation -> into.put(practice, sample, organisation))
                    .sum();
        }
    }

    private int put(Practice practice, PracticeSample sample, Organisation organisation) {
        database.sql("""
                        INSERT INTO organisation (code, name, municipality, sample)
                        VALUES (:code, :name, :municipality, true) ON CONFLICT DO NOTHING
                        """)
                .param("code", organisation.code())
                .param("name", organisation.name())
                .param("municipality", organisation.municipality())
                .update();
        var made = new SamplePractice(practice, sample, organisation);
        return scope.in(organisation.code(), () -> {
            publish(organisation);
            return fill(made);
        });
    }

    /** Its page for partners, by language. */
    private void publish(Organisation organisation) {
        var words = new TreeMap<String, Map<String, String>>();
        organisation
                .page()
                .forEach((part, text) -> text.byLanguage()
                        .forEach((language, said) -> words.computeIfAbsent(language, none -> new TreeMap<>())
                                .put(part, said)));
        if (!words.isEmpty()) {
            database.sql("INSERT INTO partner_page VALUES (:organisation, true, CAST(:words AS jsonb), '')"
                            + " ON CONFLICT DO NOTHING")
                    .param("organisation", organisation.code())
                    .param("words", JsonMapper.shared().writeValueAsString(words))
                    .update();
        }
    }

    private int fill(SamplePractice made) {
        var registrations = new Registrations(database);
        made.series().forEach(new Plan(database)::put);
        var all = made.registrations();
        for (var registration : all) {
            var write = new Registrations.Write(registration.id(), Optional.<UUID>empty(), registration.day());
            registrations.write(write, registration, EnumSet.noneOf(Flag.class));
        }
        made.signals().forEach(new Signals(database)::add);
        var stories = new Stories(database);
        made.stories().forEach(story -> stories.add(story, Optional.empty()));
        database.sql("UPDATE story SET state = 'reviewed' WHERE state = 'sent' AND account IS NULL")
                .update();
        made.choices().forEach(choice -> stories.choose(choice.story(), choice.by(), choice.reason()));
        return all.size();
    }
}
