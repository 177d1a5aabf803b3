package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with the account of an organisation, at a real OpenID Connect provider, all the way there and back. */
final class IdentityProviderTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final TestServer SERVER = TestServer.start(Map.of(
            "KINDERWERK_OIDC_ISSUER", PROVIDER.issuer(),
            "KINDERWERK_OIDC_CLIENT_ID", TestProvider.CLIENT,
            "KINDERWERK_OIDC_CLIENT_SECRET", TestProvider.SECRET));

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void letTheServerSendPeople() {
        PROVIDER.register(at("/beheer/oidc/terug").toString());
        SERVER.firstAccount();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        PROVIDER.close();
    }

    @BeforeEach
    void nobodyHasAnAccount() {
        SERVER.database().asOwner().sql("DELETE FROM account").update();
    }

    private static void invite(String email) {
        Guest.signedIn(SERVER, Set.of(Role.OPERATOR), Optional.empty());
        SERVER.database()
                .asOwner()
                .sql("UPDATE account SET email = :email")
                .param("email", email)
                .update();
    }

    private static URI at(String path) {
        return URI.create(SERVER.at(path).toString().replace("localhost", "127.0.0.1"));
    }

    /** Goes wherever it is sent, and tells the provider its name. */
    private HttpResponse<String> signIn(String name) {
        var answer = get(at(IdentityProvider.START), name);
        while (answer.statusCode() == 302) {
            var next = answer.headers().firstValue("Location").orElseThrow();
            answer = get(answer.uri().resolve(next), name);
        }
        return answer;
    }

    private HttpResponse<String> get(URI address, String name) {
        var request = HttpRequest.newBuilder(address).header("Accept-Language", "en");
        if (address.getPort() == PROVIDER.port()) {
            request.header("X-Name", name);
        }
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void whoWasInvitedWithThatAddressGetsIn() {
        invite("an@kring.nl");
        var answer = signIn("An@Kring.nl");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/beheer");
        assertThat(answer.body()).contains("Administration", "Sign out");
        assertThat(get(at("/beheer/accounts"), "").body()).contains("an@kring.nl");
    }

    @Test
    void nobodyGetsAnAccountByItself() {
        invite("an@kring.nl");
        var answer = signIn("bo@kring.nl");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .as("what to do")
                .contains(
                        "You have no account here yet",
                        "First make your account with it",
                        "Ask whoever runs the website")
                .doesNotContain("Exception");
        assertThat(get(at("/beheer"), "").uri().getPath()).isEqualTo("/beheer");
        assertThat(get(at("/beheer"), "").statusCode()).isEqualTo(302);
    }

    @Test
    void anAddressThatTheProviderDidNotCheckOpensNothing() {
        invite("onzeker@kring.nl");
        assertThat(signIn("onzeker@kring.nl").statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerThatWasNotAskedForOpensNothing() {
        invite("an@kring.nl");
        var answer = get(at("/beheer/oidc/terug?code=x&state=y"), "");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/beheer/inloggen?onbekend");
    }

    @Test
    void theDoorShowsTheWayOnlyWhenThereIsAProvider() {
        assertThat(get(at("/beheer/inloggen"), "").body()).contains(IdentityProvider.START);
        try (var without = TestServer.start()) {
            assertThat(new Guest(without).get("/beheer/inloggen").body()).doesNotContain("/beheer/oidc");
        }
    }
}
