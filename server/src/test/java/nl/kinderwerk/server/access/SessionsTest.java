package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long somebody stays signed in. */
final class SessionsTest {
    private static final TestServer SERVER = TestServer.start();

    @BeforeAll
    static void makeAnOrganisation() {
        Guest.organisation(SERVER, "kring");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void nobodyIsSignedIn() {
        sql("DELETE FROM session");
    }

    private static int sql(String statement) {
        return SERVER.database().asOwner().sql(statement).update();
    }

    private static Guest operator() {
        return Guest.signedIn(SERVER, Set.of(Role.OPERATOR), Optional.empty());
    }

    private static boolean isIn(Guest guest) {
        return guest.get("/beheer/mijn-account").statusCode() == 200;
    }

    @Test
    void outlivesARestart() {
        var guest = operator();
        SERVER.restart();
        assertThat(isIn(guest)).isTrue();
        assertThat(guest.post("/beheer/uitloggen", Map.of()).statusCode())
                .as("so does a form that was open")
                .isEqualTo(302);
        assertThat(isIn(guest)).isFalse();
    }

    @Test
    void endsAfterHalfAnHourWithoutWorkAndAfterAShift() {
        var guest = operator();
        sql("UPDATE session SET used = now() - interval '29 minutes'");
        assertThat(isIn(guest)).isTrue();
        assertThat(sql("DELETE FROM session WHERE used < now() - interval '1 minute'"))
                .as("it was used again")
                .isZero();
        sql("UPDATE session SET used = now() - interval '31 minutes'");
        assertThat(isIn(guest)).isFalse();
        sql("UPDATE session SET used = now(), begun = now() - interval '13 hours'");
        assertThat(isIn(guest)).isFalse();
    }

    @Test
    void aPhoneThatOnlyRegistersStaysInForTwoWeeks() {
        var guest = Guest.signedIn(SERVER, Set.of(Role.KINDERWERKER), Optional.of("kring"));
        sql("UPDATE session SET used = now() - interval '13 days'");
        assertThat(isIn(guest)).isTrue();
        sql("UPDATE session SET used = now() - interval '15 days'");
        assertThat(isIn(guest)).isFalse();
    }

    @Test
    void whoHasNoAccountOrRoleAnyMoreIsOutAtOnce() {
        var guest = operator();
        sql("UPDATE account SET roles = '{KINDERWERKER}', organisation = 'kring'");
        assertThat(guest.get("/beheer/accounts").statusCode()).isEqualTo(403);
        sql("DELETE FROM account");
        assertThat(isIn(guest)).isFalse();
    }

    @Test
    void onlyAHashOfTheCookieIsKept() {
        operator();
        var length = SERVER.database()
                .asOwner()
                .sql("SELECT length(token_hash) FROM session")
                .query(Integer.class)
                .single();
        assertThat(length).isEqualTo(32);
    }

    @Test
    void theNightRemovesWhatHasHadItsTimeAndNothingElse() {
        operator();
        sql("DELETE FROM account_link");
        sql(
                "INSERT INTO audit (at, event) VALUES (now() - interval '366 days', 'old'), (now() - interval '364 days', 'young')");
        sql("UPDATE session SET used = now() - interval '15 days'");
        sql("INSERT INTO account_link VALUES ('x', '{OPERATOR}', now() - interval '1 minute')");
        new Expiry(JdbcClient.create(SERVER.database().asServer())).expire();
        var left = SERVER.database()
                .asOwner()
                .sql("SELECT event FROM audit WHERE event IN ('old', 'young')"
                        + " UNION ALL SELECT 'session' FROM session UNION ALL SELECT 'link' FROM account_link")
                .query(String.class)
                .list();
        assertThat(left).containsExactly("young");
    }
}
