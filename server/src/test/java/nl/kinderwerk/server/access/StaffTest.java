package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kinderwerk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts that others make, and what somebody changes of their own. */
final class StaffTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Pattern LINK = Pattern.compile("value=\"http://[^/]+(/beheer/account/[^\"]+)\"");

    @BeforeAll
    static void makeOrganisations() {
        Guest.organisation(SERVER, "kring");
        Guest.organisation(SERVER, "buurt");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void nobodyHasAnAccount() {
        SERVER.database().asOwner().sql("DELETE FROM account").update();
        SERVER.database().asOwner().sql("DELETE FROM account_link").update();
    }

    private static Guest operator() {
        var guest = Guest.signedIn(SERVER, Set.of(Role.OPERATOR), Optional.empty());
        guest.get("/beheer/accounts");
        return guest;
    }

    private static Guest coordinator() {
        var guest = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("kring"));
        guest.get("/beheer/organisatie");
        return guest;
    }

    private static String id(String email) {
        return SERVER.database()
                .asOwner()
                .sql("SELECT id::text FROM account WHERE email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private static String link(String page) {
        var found = LINK.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void anOperatorInvitesAnyRoleAndTheLinkIsForThatAddressOnly() {
        var sent = operator()
                .post(
                        "/beheer/accounts/uitnodigen",
                        Map.of("email", "An@kring.nl", "roles", "COORDINATOR", "organisation", "kring"));
        var an = new Guest(SERVER);
        assertThat(an.get(link(sent.body())).body()).contains("value=\"an@kring.nl\"", "readonly");
        var keys = an.makeAccount(link(sent.body()), "boef@elders.nl");
        assertThat(an.signIn("boef@elders.nl", Guest.PASSWORD, keys.code(1)).statusCode())
                .isEqualTo(422);
        an.signIn("an@kring.nl", Guest.PASSWORD, keys.recovery().getFirst());
        assertThat(an.get("/beheer/organisatie").body()).contains("an@kring.nl");
    }

    private static String open(String email) {
        return SERVER.database()
                .asOwner()
                .sql("SELECT id::text FROM account_link WHERE email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }

    @Test
    void aWithdrawnInvitationIsOfNoUseAndTheLogSaysWhoDidIt() {
        var operator = operator();
        var sent = operator.post("/beheer/accounts/uitnodigen", Map.of("email", "an@kring.nl", "roles", "RESEARCHER"));
        assertThat(operator.get("/beheer/accounts").body()).contains("Open invitations", "an@kring.nl");
        var path = "/beheer/accounts/uitnodigingen/" + open("an@kring.nl") + "/intrekken";
        assertThat(operator.post(path, Map.of()).statusCode()).isEqualTo(303);
        assertThat(operator.get("/beheer/accounts?ingetrokken").body())
                .contains("The invitation is withdrawn")
                .doesNotContain("an@kring.nl", "Open invitations");
        assertThat(new Guest(SERVER).get(link(sent.body())).statusCode()).isEqualTo(404);
        assertThat(operator.post(path, Map.of()).statusCode()).as("again").isEqualTo(404);
        assertThat(SERVER.database()
                        .asOwner()
                        .sql("SELECT event FROM audit WHERE account = (SELECT id FROM account)")
                        .query(String.class)
                        .list())
                .contains("POST " + path);
    }

    @Test
    void aCoordinatorWithdrawsInvitationsOfTheOwnKinderwerkersOnly() {
        var operator = operator();
        for (var place : List.of("kring COORDINATOR", "buurt KINDERWERKER")) {
            var words = place.split(" ");
            operator.post(
                    "/beheer/accounts/uitnodigen",
                    Map.of("email", words[0] + "@elders.nl", "roles", words[1], "organisation", words[0]));
        }
        var coordinator = coordinator();
        coordinator.post("/beheer/organisatie/uitnodigen", Map.of("email", "bo@kring.nl"));
        assertThat(coordinator.get("/beheer/organisatie").body())
                .contains("bo@kring.nl", "kring@elders.nl")
                .doesNotContain("buurt@elders.nl");
        for (var email : List.of("kring@elders.nl", "buurt@elders.nl")) {
            var path = "/beheer/organisatie/uitnodigingen/" + open(email) + "/intrekken";
            assertThat(coordinator.post(path, Map.of()).statusCode()).as(email).isEqualTo(404);
        }
        var own = "/beheer/organisatie/uitnodigingen/" + open("bo@kring.nl") + "/intrekken";
        assertThat(coordinator.post(own, Map.of()).statusCode()).isEqualTo(303);
        assertThat(SERVER.database()
                        .asOwner()
                        .sql("SELECT count(*) FROM account_link")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void allFaultsOfAnInvitationAreToldAtOnce() {
        var operator = operator();
        var sent = operator.post("/beheer/accounts/uitnodigen", Map.of("email", "an", "organisation", "kring"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("href=\"#email\"", "href=\"#roles\"", "href=\"#organisation\"");
        var without = operator.post("/beheer/accounts/uitnodigen", Map.of("email", "a@b.nl", "roles", "KINDERWERKER"));
        assertThat(without.body()).contains("href=\"#organisation\"").doesNotContain("href=\"#email\"");
    }

    @Test
    void whoIsErasedIsOutAtOnceAndNobodyErasesThemselves() {
        var operator = operator();
        var an = Guest.signedIn(SERVER, Set.of(Role.RESEARCHER), Optional.empty());
        var all = SERVER.database()
                .asOwner()
                .sql("SELECT id::text FROM account ORDER BY roles")
                .query(String.class)
                .list();
        assertThat(operator.get("/beheer/accounts/" + all.getLast() + "/wissen").body())
                .contains("This cannot be undone");
        assertThat(operator.post("/beheer/accounts/" + all.getFirst() + "/wissen", Map.of())
                        .statusCode())
                .as("the own account")
                .isEqualTo(404);
        assertThat(operator.post("/beheer/accounts/" + all.getLast() + "/wissen", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(operator.get("/beheer/accounts?gewist").body()).contains("The account is erased");
        assertThat(an.get("/beheer").statusCode()).isEqualTo(302);
    }

    @Test
    void aCoordinatorInvitesAndErasesKinderwerkersOfTheOwnOrganisationOnly() {
        var coordinator = coordinator();
        var sent = coordinator.post("/beheer/organisatie/uitnodigen", Map.of("email", "bo@kring.nl"));
        new Guest(SERVER).makeAccount(link(sent.body()), "bo@kring.nl");
        Guest.signedIn(SERVER, Set.of(Role.KINDERWERKER), Optional.of("buurt"));
        var others = SERVER.database()
                .asOwner()
                .sql("SELECT email FROM account WHERE organisation = 'buurt' OR roles = '{COORDINATOR}'")
                .query(String.class)
                .list();
        assertThat(coordinator.get("/beheer/organisatie").body())
                .contains("bo@kring.nl")
                .doesNotContain(others.getLast());
        for (var other : others) {
            assertThat(coordinator
                            .post("/beheer/organisatie/" + id(other) + "/wissen", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(coordinator
                        .post("/beheer/organisatie/" + id("bo@kring.nl") + "/wissen", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(coordinator.get("/beheer/organisatie?gewist").body()).doesNotContain("bo@kring.nl");
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        var guest = Guest.signedIn(SERVER, Set.of(Role.OPERATOR), Optional.empty());
        SERVER.database()
                .asOwner()
                .sql("INSERT INTO session (token_hash, account) SELECT 'other', id FROM account")
                .update();
        guest.get("/beheer/mijn-account");
        var path = "/beheer/mijn-account/wachtwoord";
        assertThat(guest.post(path, Map.of("current", "iets anders", "password", "kort"))
                        .body())
                .contains("href=\"#current\"", "href=\"#password\"");
        var words = "een heel nieuw wachtwoord";
        assertThat(guest.post(path, Map.of("current", Guest.PASSWORD, "password", words))
                        .body())
                .contains("Your password is changed");
        assertThat(guest.post(path, Map.of("current", Guest.PASSWORD, "password", words))
                        .statusCode())
                .isEqualTo(422);
        assertThat(SERVER.database()
                        .asOwner()
                        .sql("SELECT count(*) FROM session")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        var guest = Guest.signedIn(SERVER, Set.of(Role.OPERATOR), Optional.empty());
        guest.get("/beheer/mijn-account");
        assertThat(guest.post("/beheer/mijn-account/herstelcodes", Map.of("known", "raden maar"))
                        .statusCode())
                .isEqualTo(422);
        var made = guest.post("/beheer/mijn-account/herstelcodes", Map.of("known", Guest.PASSWORD));
        assertThat(Guest.recovery(made)).hasSize(8);
        assertThat(SERVER.database()
                        .asOwner()
                        .sql("SELECT count(*) FROM recovery_code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void anOrganisationIsMadeAndRenamed() {
        var operator = operator();
        var path = "/beheer/accounts/organisaties";
        assertThat(operator.post(path, Map.of("code", "Wijk 1", "name", "", "municipality", "x"))
                        .body())
                .contains("href=\"#code\"", "href=\"#name\"", "href=\"#municipality\"");
        for (var name : List.of("Wijk", "De Wijk")) {
            operator.post(path, Map.of("code", "wijk", "name", name, "municipality", "GM0344"));
        }
        assertThat(operator.get(path + "?code=wijk").body())
                .contains("value=\"De Wijk\"")
                .doesNotContain(">Wijk<");
    }
}
