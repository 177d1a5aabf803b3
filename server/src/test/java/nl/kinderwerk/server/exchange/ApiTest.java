package nl.kinderwerk.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.access.Guest;
import nl.kinderwerk.server.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system reads with a key of one organisation. */
final class ApiTest {
    private static final TestServer SERVER = TestServer.start();
    private static final String LINKS = "/beheer/organisatie/koppelingen";
    private static final Pattern TOKEN = Pattern.compile("kinderwerk_[a-z]+\\.[A-Za-z0-9_-]{32}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final UUID REPORT = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static Guest coordinator;

    @BeforeAll
    static void register() {
        for (var code : new String[] {"kring", "veld"}) {
            Guest.organisation(SERVER, code);
            for (var number = 0; number < 5; number++) {
                run(
                        "INSERT INTO registration VALUES (?, gen_random_uuid(), NULL, 'club', '" + code
                                + "buurt', ?, 'held', "
                                + (number == 0 ? "NULL" : number)
                                + ", NULL, NULL, true, '{inclusie}', '{}', '{}', 'voor collega''s',"
                                + " '{}')",
                        code,
                        DAY.plusDays(number));
            }
            run("INSERT INTO report VALUES (?, ?, '2026-01-01', '2026-03-31')", code, REPORT);
            run(
                    "INSERT INTO report_version (organisation, report, version, snapshot, document) VALUES (?, ?, 1, '{}',"
                            + " '{\"report\": {\"question\": \"van " + code + "\", \"seconds\": 77}}')",
                    code,
                    REPORT);
            run(
                    "INSERT INTO report_version (organisation, report, version, snapshot) VALUES (?, ?, 2, '{}')",
                    code,
                    REPORT);
        }
        coordinator = Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("kring"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void run(String sql, Object... values) {
        SERVER.database().asOwner().sql(sql).params(values).update();
    }

    private static String token() {
        return token(coordinator);
    }

    private static String token(Guest of) {
        of.get(LINKS);
        var shown = TOKEN.matcher(of.post(LINKS + "/sleutels", Map.of("name", "Rekenblad", "days", "90"))
                .body());
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private static HttpResponse<String> ask(String method, String path, String token) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : SERVER.at(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Language", "en")
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpResponse<String> get(String path, String token) {
        return ask("GET", path, token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void aFaultOfTheServerIsAProblemLikeAnyOther() {
        Guest.organisation(SERVER, "brug");
        run("INSERT INTO report VALUES ('brug', ?, '2026-01-01', '2026-03-31')", REPORT);
        run(
                "INSERT INTO report_version (organisation, report, version, snapshot, document)"
                        + " VALUES ('brug', ?, 1, '{}', '[\"broken\"]')",
                REPORT);
        var token = token(Guest.signedIn(SERVER, Set.of(Role.COORDINATOR), Optional.of("brug")));
        var answer = get("/api/v1/reports/" + REPORT, token);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("a fault of ours").doesNotContain("Exception");
    }

    @Test
    void itsOwnRegistrationsComeInPartsWithGapsAsNull() {
        var token = token();
        var days = new ArrayList<String>();
        var children = new ArrayList<String>();
        for (var next = "/api/v1/registrations?pageSize=2"; !next.isEmpty(); ) {
            var part = get(next, token);
            json(part).get("items").forEach(item -> {
                days.add(item.get("day").asString());
                children.add(item.get("children").toString());
                assertThat(item.get("neighbourhood").asString()).isEqualTo("kringbuurt");
            });
            assertThat(part.body()).doesNotContain("collega");
            next = json(part).get("next").asString("");
            assertThat(part.headers().firstValue("Link").isPresent()).isEqualTo(!next.isEmpty());
        }
        assertThat(days).containsExactly("2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09");
        assertThat(children).containsExactly("null", "1", "2", "3", "4");
    }

    @Test
    void aPeriodAndOneRegistrationCanBeAskedFor() {
        var token = token();
        var two = json(get("/api/v1/registrations?from=2026-03-06&until=2026-03-07", token))
                .get("items");
        assertThat(two).hasSize(2);
        var id = two.get(0).get("id").asString();
        assertThat(json(get("/api/v1/registrations/" + id, token))
                        .get("children")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyFinalReportsAreShownAndOnlyTheOwn() {
        var token = token();
        assertThat(json(get("/api/v1/reports", token)).get("items")).hasSize(1);
        var report = get("/api/v1/reports/" + REPORT, token);
        assertThat(report.body()).contains("van kring", "\"version\":1").doesNotContain("veld", "77");
        assertThat(get("/api/v1/reports/" + REPORT + "/versions/1", token).body())
                .contains("van kring");
        assertThat(get("/api/v1/reports/" + REPORT + "/versions/2", token).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsOfAnotherOrganisationIsNotThere() {
        var other = SERVER.database()
                .asOwner()
                .sql("SELECT id FROM registration WHERE organisation = 'veld' LIMIT 1")
                .query(UUID.class)
                .single();
        assertThat(get("/api/v1/registrations/" + other, token()).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAKeyThatWorksNothingIsRead() {
        var token = token();
        for (var wrong : new String[] {"", "x", "kinderwerk_kring.x", token.replace("kring", "veld"), token + "x"}) {
            var answer = get("/api/v1/registrations", wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(answer).get("detail").asString()).startsWith("Send a key that works along");
        }
        run("UPDATE api_token SET expires = current_date - 2 WHERE organisation = ?", "kring");
        assertThat(get("/api/v1/registrations", token).statusCode()).isEqualTo(401);
        run("UPDATE api_token SET expires = current_date + 2 WHERE organisation = ?", "kring");
        assertThat(get("/api/v1/registrations", token).statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyIsKeptAsAHashIsWithdrawnAndItsUseIsWrittenDown() {
        run("DELETE FROM api_token WHERE organisation = ?", "kring");
        run("DELETE FROM audit WHERE event <> ?", "");
        var token = token();
        get("/api/v1/reports?from=geheim", token);
        var kept = SERVER.database()
                .asOwner()
                .sql("SELECT t::text FROM api_token t WHERE organisation = 'kring'")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(token.substring(token.indexOf('.') + 1));
        var id = SERVER.database()
                .asOwner()
                .sql("SELECT id FROM api_token WHERE used IS NOT NULL AND organisation = 'kring'")
                .query(UUID.class)
                .single();
        assertThat(SERVER.database()
                        .asOwner()
                        .sql("SELECT event FROM audit")
                        .query(String.class)
                        .list())
                .contains("GET /api/v1/reports key " + id);
        assertThat(coordinator.get(LINKS).body())
                .contains("Rekenblad", "last used on")
                .doesNotContain(token);
        coordinator.post(LINKS + "/sleutels/" + id + "/intrekken", Map.of());
        assertThat(get("/api/v1/reports", token).statusCode()).isEqualTo(401);
    }

    @Test
    void everythingWrongInAnAddressIsToldAtOnce() {
        var answer = get("/api/v1/registrations?from=5-3-2026&pageSize=0&after=x", token());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors"))
                .extracting(error -> error.get("name").asString())
                .containsExactly("from", "after", "pageSize");
    }

    @Test
    void nothingIsWrittenAndASlashAtTheEndLeadsNowhere() {
        var token = token();
        assertThat(ask("POST", "/api/v1/registrations", token).statusCode()).isEqualTo(405);
        assertThat(ask("DELETE", "/api/v1/reports/" + REPORT, token).headers().firstValue("Allow"))
                .contains("GET, HEAD");
        assertThat(get("/api/v1/registrations/", token).statusCode()).isEqualTo(404);
        assertThat(get("/api/v2/registrations", token).headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/registrations", "/api/v1/openapi.json", "/api/v1/niets"})
    void everyAnswerCarriesTheHeadersOfTheDesignRules(String path) {
        var headers = get(path, token()).headers();
        assertThat(headers.firstValue("API-Version")).contains("1.0.0");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(path.endsWith("json"));
    }

    @Test
    void whoAsksTooOftenMustWait() {
        var token = token();
        var codes = new ArrayList<Integer>();
        for (var i = 0; i < 130; i++) {
            codes.add(get("/api/v1/reports", token).statusCode());
        }
        assertThat(codes).contains(200).endsWith(429);
        assertThat(get("/api/v1/reports", token).headers().firstValue("Retry-After"))
                .contains("60");
    }

    @Test
    void theDescriptionHasEveryAddressAndEveryFieldThatThereIs() {
        var description = json(get("/api/v1/openapi.json", ""));
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("info").get("version").asString()).isEqualTo(ApiAnswers.VERSION);
        var described = description.get("paths").propertyNames();
        var offered = Arrays.stream(ApiController.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(GetMapping.class))
                .filter(mapping -> mapping != null)
                .map(mapping -> mapping.value()[0].substring(3))
                .filter(path -> !path.equals("/openapi.json"))
                .collect(Collectors.toSet());
        assertThat(described).containsExactlyInAnyOrderElementsOf(offered);
        var token = token();
        var part = json(get("/api/v1/registrations", token));
        fits(description, "Registrations", part);
        fits(description, "Registration", part.get("items").get(0));
        fits(description, "Reports", json(get("/api/v1/reports", token)));
        fits(description, "Report", json(get("/api/v1/reports/" + REPORT, token)));
        fits(description, "Problem", json(get("/api/v1/registrations?from=x", token)));
    }

    private static void fits(JsonNode description, String schema, JsonNode shown) {
        var described = description.get("components").get("schemas").get(schema);
        assertThat(shown.propertyNames())
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(described.get("properties").propertyNames());
        assertThat(StreamSupport.stream(described.get("required").spliterator(), false)
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(shown.propertyNames());
    }
}
