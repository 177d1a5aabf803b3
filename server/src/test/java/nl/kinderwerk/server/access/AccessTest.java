package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.kinderwerk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of /beheer on a running server. Rosa made the first account. */
final class AccessTest {
    private static final String INVITATIONS = "/beheer/metingen/nu/uitnodigingen";

    private static final TestServer SERVER = TestServer.start();

    private static String link;
    private static Guest.Keys keys;
    private static int used;

    private final Guest guest = new Guest(SERVER);

    @BeforeAll
    static void makeTheFirstAccount() {
        var outdated = SERVER.firstAccount();
        SERVER.restart();
        assertThat(SERVER.firstAccountIfNone())
                .as("shown once, as long as it works")
                .isEmpty();
        assertThat(new Guest(SERVER).get(outdated).statusCode()).isEqualTo(200);
        SERVER.database()
                .asOwner()
                .sql("UPDATE account_link SET kept_until = now()")
                .update();
        link = SERVER.firstAccount();
        assertThat(new Guest(SERVER).get(outdated).statusCode())
                .as("its day is over")
                .isEqualTo(404);
        keys = new Guest(SERVER).makeAccount(link);
        assertThat(keys.recovery()).hasSize(8).doesNotHaveDuplicates();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void forgetAttempts() {
        SERVER.database().asOwner().sql("DELETE FROM sign_in_attempt").update();
    }

    private HttpResponse<String> signIn() {
        return guest.signIn(Guest.EMAIL, Guest.PASSWORD, keys.recovery().get(used++));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beheer",
                "/beheer/",
                "/beheer/geweigerd",
                INVITATIONS,
                "/beheer;a=b/metingen/nu/uitnodigingen",
                "/%62eheer/metingen/nu/uitnodigingen",
                "/beheer/inloggen/../metingen/nu/uitnodigingen",
                "/x/../beheer/metingen/nu/uitnodigingen",
                "//beheer/metingen/nu/uitnodigingen",
                "/beheer//metingen/nu/uitnodigingen",
                "/beheer/account/x/../../metingen/nu/uitnodigingen"
            })
    void nobodyGetsInWithoutSigningIn(String path) {
        var answer = guest.get(path);
        assertThat(answer.statusCode()).isIn(302, 400, 404);
        assertThat(answer.body()).doesNotContain("Invitations", "Exception");
        assertThat(answer.body().isEmpty()).as("a page, or a way to one").isEqualTo(answer.statusCode() == 302);
        assertThat(guest.get("/meedoen").statusCode())
                .as("the public pages stay open")
                .isNotEqualTo(302);
    }

    @Test
    void nobodySendsAFormWithoutSigningIn() {
        guest.get("/beheer/inloggen");
        var answer = guest.post(INVITATIONS + "/codes", Map.of("organisation", "kring"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/beheer/inloggen");
    }

    @Test
    void whoHasPasswordAndCodeGetsInAndOut() {
        var key = keys.code(1);
        var answer = guest.signIn(" Rosa@Kinderwerk.NL ", Guest.PASSWORD, key);
        assertThat(location(answer)).endsWith("/beheer");
        assertThat(guest.get("/beheer").body()).contains("Administration", "Sign out");
        assertThat(guest.get(INVITATIONS).statusCode()).isEqualTo(200);
        assertThat(guest.post("/beheer/uitloggen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(guest.get("/beheer").statusCode()).isEqualTo(302);
        assertThat(guest.signIn(Guest.EMAIL, Guest.PASSWORD, key).statusCode())
                .as("the same code again")
                .isEqualTo(422);
    }

    @Test
    void aRecoveryCodeWorksOnce() {
        assertThat(location(signIn())).endsWith("/beheer");
        var again = new Guest(SERVER)
                .signIn(Guest.EMAIL, Guest.PASSWORD, keys.recovery().get(used - 1));
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        var answers = List.of(
                guest.signIn(Guest.EMAIL, Guest.PASSWORD, "000000"),
                guest.signIn(Guest.EMAIL, Guest.PASSWORD, ""),
                guest.signIn(Guest.EMAIL, "een ander wachtwoord", keys.code(0)),
                guest.signIn("iemand@elders.nl", Guest.PASSWORD, keys.code(0)));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 422);
        assertThat(answers.stream().map(AccessTest::words).distinct()).hasSize(1);
        assertThat(guest.get("/beheer").statusCode()).isEqualTo(302);
    }

    /** The page without what the sender typed and without its own secret. */
    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void aLinkForTheFirstAccountWorksOnce() {
        assertThat(guest.get(link).statusCode()).isEqualTo(404);
        guest.get("/beheer/inloggen");
        var again = guest.post(link, Map.of("email", "b@b.nl", "password", Guest.PASSWORD, "code", "123456"));
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(SERVER.firstAccountIfNone()).as("somebody has an account").isEmpty();
    }

    @Test
    void allFaultsOfANewAccountAreToldAtOnceAndTheLinkStaysGood() {
        try (var fresh = TestServer.start()) {
            var first = fresh.firstAccount();
            var other = new Guest(fresh);
            var key = Guest.shownKey(other.get(first));
            var faulty = other.post(first, Map.of("email", "rosa", "password", "kort", "code", "1"));
            assertThat(faulty.statusCode()).isEqualTo(422);
            assertThat(faulty.body()).contains("href=\"#email\"", "href=\"#password\"", "href=\"#code\"");
            assertThat(Guest.shownKey(faulty)).isEqualTo(key);
            assertThat(other.makeAccount(first).recovery()).isNotEmpty();
        }
    }

    @Test
    void aFormFromElsewhereIsRefusedKindly() {
        signIn();
        var answer = guest.postForeign(INVITATIONS + "/organisaties", Map.of("organisations", "a,b,c,1"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Not done", "Nothing was changed").doesNotContain("Exception");
        assertThat(guest.get("/beheer").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void tooManyAttemptsAreRefusedAlsoWithTheRightWords() {
        for (var i = 0; i < Attempts.MOST; i++) {
            guest.signIn("nemo" + i + "@elders.nl", "een verkeerd wachtwoord", "000000");
        }
        var answer = new Guest(SERVER)
                .signIn(Guest.EMAIL, Guest.PASSWORD, keys.recovery().getLast());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("quarter of an hour");
    }

    @Test
    void noPublicPageSetsACookieAndNoScriptReadsIt() {
        assertThat(guest.get("/beheer/inloggen").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(AccessTest::isClosed);
        assertThat(signIn().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("signed_in="))
                .allSatisfy(AccessTest::isClosed);
        assertThat(new Guest(SERVER).get("/").headers().map()).doesNotContainKey("set-cookie");
        assertThat(new Guest(SERVER).get("/meedoen").headers().map()).doesNotContainKey("set-cookie");
    }

    private static void isClosed(String cookie) {
        assertThat(cookie).contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void behindAProxyWithACertificateTheCookieIsSecure() throws Exception {
        var request = HttpRequest.newBuilder(SERVER.at("/beheer/inloggen"))
                .header("X-Forwarded-Proto", "https")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void whatWasSentIsLoggedWithTechnicalIdsOnly() {
        signIn();
        guest.get(INVITATIONS);
        guest.post(INVITATIONS + "/onbestelbaar", Map.of("emails", "an@kring.nl"));
        guest.signIn(Guest.EMAIL, "een verkeerd wachtwoord", "000000");
        var events = SERVER.database()
                .asOwner()
                .sql("SELECT event FROM audit WHERE account = (SELECT id FROM account) ORDER BY at")
                .query(String.class)
                .list();
        assertThat(events)
                .startsWith("account made")
                .contains("signed in", "POST " + INVITATIONS + "/onbestelbaar", "sign-in refused");
        assertThat(events.toString()).doesNotContain("@");
    }

    @Test
    void theSecretOfALinkIsNotLogged() {
        signIn();
        guest.get(INVITATIONS);
        var events = SERVER.database().asOwner();
        for (var address :
                List.of("/beheer/account/geheim", "/beheer/%61ccount/geheim", "/beheer/account/geheim/meer")) {
            guest.post(address, Map.of("password", "kort"));
        }
        assertThat(events.sql("SELECT event FROM audit").query(String.class).list())
                .contains("POST /beheer/account/")
                .noneMatch(event -> event.contains("geheim"));
    }

    @Test
    void noSecretLiesReadableInTheDatabase() {
        var all = SERVER.database()
                .asOwner()
                .sql(
                        "SELECT string_agg(a::text, ' ') || (SELECT string_agg(r::text, ' ') FROM recovery_code r) FROM account a")
                .query(String.class)
                .single();
        var key = HexFormat.of().formatHex(keys.secondFactor());
        assertThat(all)
                .contains("{pbkdf2}")
                .doesNotContain(Guest.PASSWORD, key, keys.recovery().getFirst());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
    }
}
