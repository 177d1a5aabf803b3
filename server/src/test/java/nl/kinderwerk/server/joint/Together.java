package nl.kinderwerk.server.joint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations of one municipality on a running server, and people who work with a joint report of them. */
final class Together {
    static final String PROPOSALS = "/beheer/gezamenlijk";
    static final String ASKED = "/beheer/organisatie/gezamenlijk";
    static final LocalDate WEDNESDAY = LocalDate.of(2025, 7, 2);

    private final TestServer server;
    private final JdbcClient database;

    Together(TestServer server) {
        this.server = server;
        for (var code : new String[] {"kring", "veld", "tuin", "buur", "ver"}) {
            Guest.organisation(server, code);
        }
        database = server.database().asOwner();
        database.sql("UPDATE organisation SET municipality = 'GM0002' WHERE code = 'ver'")
                .update();
        for (var week = 0; week < 13; week++) {
            var day = WEDNESDAY.plusWeeks(week);
            register("kring", day, 23, "ontspanning");
            register("kring", day, 12, "inclusie");
            register("veld", day, 17, "ontspanning");
            register("veld", day, 6, "inclusie");
            register("tuin", day, 11, "ontspanning");
            for (var code : new String[] {"kring", "veld", "tuin"}) {
                register(code, day, 8, "geen");
            }
        }
    }

    void register(String organisation, LocalDate day, int children, String aim) {
        register(UUID.randomUUID(), organisation, day, children, aim);
    }

    void register(UUID id, String organisation, LocalDate day, int children, String aim) {
        database.sql("""
                        INSERT INTO registration VALUES (:organisation, :id, NULL, 'club', 'Molenbuurt', :day, 'held',
                          :children, NULL, NULL, :counted, ARRAY[:aim], '{}', '{}', '', '{}')
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("day", day)
                .param("children", children)
                .param("counted", !organisation.equals("veld"))
                .param("aim", aim)
                .update();
    }

    Guest researcher() {
        return Guest.signedIn(server, Set.of(Role.RESEARCHER), Optional.empty());
    }

    Guest coordinator(String organisation) {
        return Guest.signedIn(server, Set.of(Role.COORDINATOR), Optional.of(organisation));
    }

    Guest commissioner(String organisation) {
        return Guest.signedIn(server, Set.of(Role.COMMISSIONER), Optional.of(organisation));
    }

    /** Proposes the third quarter of 2025 to three organisations. */
    UUID propose() {
        return propose("kring", "tuin", "veld");
    }

    UUID propose(String... organisations) {
        var id = UUID.randomUUID();
        database.sql("INSERT INTO joint_report VALUES (:id, 'GM0001', '2025-07-01', '2025-09-30', :organisations,"
                        + " '2026-11-24')")
                .param("id", id)
                .param("organisations", organisations)
                .update();
        return id;
    }

    void say(UUID report, String organisation, boolean agrees) {
        var coordinator = coordinator(organisation);
        coordinator.get(ASKED + "/" + report);
        coordinator.post(ASKED + "/" + report, Map.of("agrees", agrees ? "yes" : "no"));
    }

    /** A report of the quarter to which all agreed. */
    UUID made() {
        return made("kring", "tuin", "veld");
    }

    UUID made(String... organisations) {
        var report = propose(organisations);
        for (var code : organisations) {
            say(report, code, true);
        }
        make(report);
        return report;
    }

    int make(UUID report) {
        var researcher = researcher();
        researcher.get(PROPOSALS + "/" + report);
        return researcher.post(PROPOSALS + "/" + report + "/maken", Map.of()).statusCode();
    }

    long count(String what) {
        return database.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }
}
