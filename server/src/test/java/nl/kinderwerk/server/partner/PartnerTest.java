package nl.kinderwerk.server.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import nl.kinderwerk.server.store.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school looks at the page of an organisation and asks to come, by forms only, on a running server. */
final class PartnerTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static final String DESK = "/beheer/organisatie/pagina";
    private static TestServer server;
    private Guest coordinator;
    private static int organisations;

    private String code = "";

    @BeforeAll
    static void start() {
        MAIL.start();
        server = TestServer.start(Map.of(
                "KINDERWERK_MAIL_HOST",
                "127.0.0.1",
                "KINDERWERK_MAIL_PORT",
                Integer.toString(MAIL.getSmtp().getPort())));
    }

    @AfterAll
    static void stop() {
        server.close();
        MAIL.stop();
    }

    /** A page of its own for every test, and an hour that begins anew. */
    @BeforeEach
    void enter() {
        code = "kring" + ++organisations;
        Guest.organisation(server, code);
        coordinator = Guest.signedIn(server, Set.of(Role.COORDINATOR), Optional.of(code));
        run(
                "INSERT INTO series VALUES (?, gen_random_uuid(), 'Speelmiddag', 'open_inloop', 'Buurthuis', 'Molenbuurt', 3,"
                        + " '14:00', '{inclusie}', '{}', true, false, '2025-01-01')",
                code);
        run(
                "INSERT INTO registration VALUES (?, gen_random_uuid(), NULL, 'club', 'Molenbuurt', '2026-03-05', 'held', 4711,"
                        + " NULL, NULL, true, '{}', '{}', '{}', '', '{}')",
                code);
        story("iedereen mag dit lezen", "everybody", "reviewed");
        story("alleen de opdrachtgever", "commissioner", "reviewed");
        story("nog niet nagekeken", "everybody", "sent");
    }

    private void story(String changed, String readers, String state) {
        run(
                "INSERT INTO story VALUES (?, gen_random_uuid(), '2026-03-05', 'Molenbuurt', 'Toen', '" + changed
                        + "', 'Daarom', '" + readers + "', 'kinderwerker', 'inclusie', true, '', '{}', '" + state
                        + "', '', '', '')",
                code);
    }

    private static void run(String sql, Object... values) {
        server.database().asOwner().sql(sql).params(values).update();
    }

    private int requests() {
        return server.database()
                .asOwner()
                .sql("SELECT count(*) FROM visit_request WHERE organisation = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> write(Map<String, String> fields) {
        coordinator.get(DESK);
        return coordinator.post(DESK, fields);
    }

    private void publish() {
        write(Map.of(
                "about.nl",
                "Wij zijn De Kring",
                "school.nl",
                "Wij halen kinderen op",
                "school.en",
                "We fetch children",
                "contact.nl",
                "Bel 0344",
                "films",
                "Een middag https://film.example/x",
                "published",
                "yes"));
    }

    private String page() {
        return "/organisatie/" + code;
    }

    private HttpResponse<String> look() {
        return new Guest(server).get(page());
    }

    /** A form that was shown so long ago. */
    private Map<String, String> form(Duration ago) {
        var key = HexFormat.of().parseHex(Secrets.in(server.data()).get("visit-forms"));
        var clock = Clock.offset(Clock.systemUTC(), ago.negated());
        return new HashMap<>(Map.of(
                "name",
                "Noor de Wit",
                "place",
                "Basisschool De Vlieger",
                "email",
                "noor@school.example",
                "wish",
                "Een middag meelopen",
                "seal",
                new Seal(new SecretKeySpec(key, "HmacSHA256"), clock).of(code)));
    }

    /** Each test sends from an internet address of its own. */
    private HttpResponse<String> send(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(server.at(page() + "/bezoek"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept-Language", "en")
                            .header("X-Forwarded-For", "198.51.100." + organisations)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void nobodySeesAPageBeforeItIsPublished() {
        write(Map.of("about.nl", "Wij zijn De Kring"));
        assertThat(look().statusCode()).isEqualTo(404);
        assertThat(send(form(Duration.ofMinutes(1))).statusCode()).isEqualTo(404);
        assertThat(coordinator.get(DESK + "/voorbeeld").body()).contains("Wij zijn De Kring", "Only you see this page");
        assertThat(new Guest(server).get("/organisatie/nergens").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageNeedsToSayWhoAndHowToReachThem() {
        var answer = write(Map.of("published", "yes", "films", "zonder adres"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Write who you are first", "Write how you can be reached first", "Write on each line a title");
        assertThat(look().statusCode()).isEqualTo(404);
    }

    @Test
    void itTellsWhatTheOrganisationDoesAndHoldsNoNumber() {
        publish();
        assertThat(look().body())
                .contains("What is kinderwerk?", "Speelmiddag", "Open drop-in", "Wednesday", "Taking part")
                .contains("<p class=\"big own\" lang=\"nl\">Wij zijn De Kring", "lang=\"en\">We fetch children")
                .contains("iedereen mag dit lezen", "href=\"https://film.example/x\" rel=\"noreferrer\"")
                .doesNotContain("alleen de opdrachtgever", "nog niet nagekeken", "4711");
        assertThat(new Guest(server).get(page() + "?lang=nl").body())
                .contains("Wat is kinderwerk?", "Wij halen kinderen op");
    }

    @Test
    void aRequestIsKeptOnceShownToTheCoordinatorAndErasedWhenItIsHandled() throws Exception {
        publish();
        var form = form(Duration.ofMinutes(1));
        assertThat(send(form).headers().firstValue("Location")).contains(page() + "?gevraagd");
        send(form);
        assertThat(requests()).isEqualTo(1);
        assertThat(coordinator.get(DESK).body())
                .contains("Noor de Wit", "Een middag meelopen", "mailto:noor@school.example");
        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Iemand wil een praktijkbezoek");
        assertThat(mail.getContent().toString()).contains(DESK).doesNotContain("Noor", "noor@", "meelopen");
        var id = server.database()
                .asOwner()
                .sql("SELECT id FROM visit_request WHERE organisation = ?")
                .param(code)
                .query(UUID.class)
                .single();
        coordinator.post(DESK + "/bezoeken/" + id, Map.of());
        assertThat(requests()).isZero();
        assertThat(coordinator.post(DESK + "/bezoeken/" + id, Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void afterHalfAYearARequestIsForgotten() {
        publish();
        send(form(Duration.ofMinutes(1)));
        run("UPDATE visit_request SET day = current_date - 190 WHERE organisation = ?", code);
        assertThat(coordinator.get(DESK).body()).doesNotContain("Noor de Wit");
        assertThat(requests()).isZero();
    }

    @Test
    void aMachineIsKeptOutWithoutAskingPeopleAnything() {
        publish();
        var trapped = form(Duration.ofMinutes(1));
        trapped.put("website", "https://spam.example");
        assertThat(send(trapped).statusCode()).isEqualTo(303);
        assertThat(send(form(Duration.ofSeconds(1))).body())
                .contains("Look through your request once more", "value=\"Noor de Wit\"");
        assertThat(send(form(Duration.ofDays(2))).body()).contains("Look through your request once more");
        var forged = form(Duration.ofMinutes(1));
        forged.computeIfPresent("seal", (name, seal) -> seal.substring(0, seal.length() - 1) + "x");
        assertThat(send(forged).body()).contains("Look through your request once more");
        var foreign = form(Duration.ofMinutes(1));
        foreign.put("seal", "x");
        assertThat(send(foreign).statusCode()).isEqualTo(422);
        assertThat(requests()).isZero();
    }

    @Test
    void whatIsMissingOrTooLongIsToldAtOnce() {
        publish();
        var form = form(Duration.ofMinutes(1));
        form.putAll(Map.of("name", "", "email", "noor", "wish", "x".repeat(2001)));
        var body = send(form).body();
        assertThat(body)
                .contains(
                        "Fill in your name.",
                        "Fill in an e-mail address",
                        "at most 2,000 characters",
                        "Basisschool De Vlieger");
        assertThat(requests()).isZero();
    }

    @Test
    void nobodyFloodsAnOrganisation() {
        publish();
        for (var i = 0; i < 8; i++) {
            send(form(Duration.ofMinutes(1)));
        }
        assertThat(send(form(Duration.ofMinutes(1))).body()).contains("Many requests were sent just now.");
        assertThat(requests()).isLessThanOrEqualTo(5);
    }
}
