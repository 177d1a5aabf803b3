package nl.kinderwerk.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kinderwerk.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may come where on a running server. */
final class RolesTest {
    private static final TestServer SERVER = TestServer.start();

    @BeforeAll
    static void makeAnOrganisation() {
        Guest.organisation(SERVER, "kring");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "KINDERWERKER, /beheer /vandaag",
        "COORDINATOR, /beheer /vandaag /beheer/organisatie /beheer/verslagen/1",
        "COMMISSIONER, /beheer /beheer/gesprekken/1",
        "OPERATOR, /beheer /beheer/accounts",
        "RESEARCHER, /beheer /beheer/accounts /beheer/metingen/nu/x"
    })
    void everybodyComesWhereTheyHaveWorkAndNowhereElse(Role role, String places) {
        var organisation = Optional.of("kring").filter(code -> role.isOfOrganisation());
        var guest = Guest.signedIn(SERVER, Set.of(role), organisation);
        var refused = List.of(
                        "/beheer",
                        "/vandaag",
                        "/beheer/organisatie",
                        "/beheer/verslagen/1",
                        "/beheer/gesprekken/1",
                        "/beheer/accounts",
                        "/beheer/metingen/nu/x")
                .stream()
                .filter(path -> guest.get(path).statusCode() == 403)
                .toList();
        assertThat(refused).doesNotContain(places.split(" ")).hasSize(7 - places.split(" ").length);
    }

    @Test
    void whoOnlyRegistersLandsOnToday() {
        var guest = Guest.signedIn(SERVER, Set.of(Role.KINDERWERKER), Optional.of("kring"));
        assertThat(guest.get("/beheer").headers().firstValue("Location")).contains("/vandaag");
    }

    @Test
    void aScriptThatSignedOutIsToldSoInsteadOfSentToTheDoor() throws IOException, InterruptedException {
        for (var path : List.of("/vandaag", "/vandaag/registraties", "/beheer/organisatie")) {
            var request = HttpRequest.newBuilder(SERVER.at(path)).header("X-Requested-With", "kinderwerk");
            for (var asked : List.of(
                    request.GET().build(),
                    request.POST(HttpRequest.BodyPublishers.noBody()).build())) {
                var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).isEmpty();
            }
        }
    }

    @Test
    void aReportIsReadWithoutAnAccount() {
        assertThat(new Guest(SERVER).get("/verslag/x").statusCode()).isEqualTo(404);
    }
}
