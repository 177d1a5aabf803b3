package nl.kinderwerk.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.kinderwerk.server.access.OrganisationScope;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.Database;
import nl.kinderwerk.server.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An organisation is told that something changed, on a real database and over a real line. */
final class WebhookTest {
    private static final UUID REGISTRATION = UUID.randomUUID();

    @TempDir
    Path temporary;

    private Database opened;
    private JdbcClient owner;
    private OrganisationScope scope;
    private JdbcClient database;
    private Webhooks webhooks;
    private Courier courier;
    private HttpServer receiver;
    private byte[] secret;
    private int answer = 204;
    private final List<Map<String, String>> received = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        var whole = TestDatabase.create();
        opened = Database.take(new Settings(temporary, Map.of(Setting.DATABASE_URL.variable(), whole.url())))
                .begin();
        database = JdbcClient.create(opened.connections());
        owner = whole.asOwner();
        scope = new OrganisationScope(
                database, new TransactionTemplate(new JdbcTransactionManager(opened.connections())));
        var seal = new AesBytesEncryptor(
                new SecretKeySpec(new byte[32], "AES"),
                KeyGenerators.secureRandom(16),
                AesBytesEncryptor.CipherAlgorithm.GCM);
        webhooks = new Webhooks(database, seal);
        courier = new Courier(database, scope, webhooks, new Post(true));
        for (var code : List.of("kring", "veld")) {
            database.sql("INSERT INTO organisation VALUES (:code, :code, 'GM0344')")
                    .param("code", code)
                    .update();
            in(
                    code,
                    () -> database.sql(
                                    "INSERT INTO registration VALUES (:code, :id, NULL, 'club', 'Oost', '2026-03-05',"
                                            + " 'held', 7, NULL, NULL, true, '{}', '{}', '{}', 'geheim', '{}')")
                            .param("code", code)
                            .param("id", REGISTRATION)
                            .update());
        }
        listen();
        secret = in(
                "kring",
                () -> webhooks.put(
                        URI.create("http://localhost:" + receiver.getAddress().getPort() + "/hier")));
    }

    private void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hier", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(Map.of(
                    "body", body,
                    "id", exchange.getRequestHeaders().getFirst("webhook-id"),
                    "time", exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    "signature", exchange.getRequestHeaders().getFirst("webhook-signature")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void end() {
        receiver.stop(0);
        opened.close();
    }

    private <T> T in(String code, Supplier<T> work) {
        return scope.in(code, work);
    }

    /** Writes down that the registration changed, as every write of one does. */
    private int change(String code) {
        return in(
                code,
                () -> database.sql("INSERT INTO registration_change (organisation, id, registration)"
                                + " VALUES (:code, gen_random_uuid(), :id)")
                        .param("code", code)
                        .param("id", REGISTRATION)
                        .update());
    }

    private int waiting() {
        return owner.sql("SELECT count(*) FROM webhook_event")
                .query(Integer.class)
                .single();
    }

    private void isDue() {
        owner.sql("UPDATE webhook_event SET due = now()").update();
    }

    @Test
    void aChangeIsToldOnceSignedAndWithIdsOnly() throws Exception {
        change("kring");
        change("kring");
        courier.deliver();
        courier.deliver();
        assertThat(received).hasSize(1);
        var message = received.getFirst();
        var body = JsonMapper.shared().readTree(message.get("body"));
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("type", "timestamp", "data");
        assertThat(body.get("type").asString()).isEqualTo("registration.changed");
        assertThat(body.get("data").toString()).isEqualTo("{\"registrations\":[\"" + REGISTRATION + "\"]}");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        var signed = message.get("id") + "." + message.get("time") + "." + message.get("body");
        assertThat(message.get("signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(waiting()).isZero();
        assertThat(in("kring", () -> webhooks.standing().flatMap(Webhooks.Standing::delivered)))
                .isPresent();
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        try {
            in("kring", () -> {
                database.sql("INSERT INTO registration_change (organisation, id, registration)"
                                + " VALUES ('kring', gen_random_uuid(), :id)")
                        .param("id", REGISTRATION)
                        .update();
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException onPurpose) {
            assertThat(waiting()).isZero();
        }
    }

    @Test
    void whoWantsNoMessagesGetsNoneAndNothingIsKept() {
        change("veld");
        assertThat(waiting()).isZero();
        change("kring");
        in("kring", () -> {
            webhooks.stop();
            return true;
        });
        courier.deliver();
        assertThat(received).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void aReportThatBecomesFinalIsTold() {
        in(
                "kring",
                () -> database.sql("INSERT INTO report VALUES ('kring', :id, '2026-01-01', '2026-03-31')")
                        .param("id", REGISTRATION)
                        .update());
        in(
                "kring",
                () -> database.sql("INSERT INTO report_version (organisation, report, version, snapshot)"
                                + " VALUES ('kring', :id, 1, '{}')")
                        .param("id", REGISTRATION)
                        .update());
        in(
                "kring",
                () -> database.sql("UPDATE report_version SET question = 'Wat nu?'")
                        .update());
        assertThat(waiting()).isZero();
        in(
                "kring",
                () -> database.sql("UPDATE report_version SET document = '{}'").update());
        courier.deliver();
        assertThat(received.getFirst().get("body"))
                .contains("report.frozen", "{\"reports\":[\"" + REGISTRATION + "\"]}");
    }

    @Test
    void whatDoesNotArriveIsTriedAgainLaterAsTheSameMessage() {
        answer = 500;
        change("kring");
        courier.deliver();
        courier.deliver();
        assertThat(received).as("not again before its time").hasSize(1);
        answer = 200;
        isDue();
        courier.deliver();
        assertThat(received)
                .hasSize(2)
                .extracting(message -> message.get("id"))
                .containsOnly(received.getFirst().get("id"));
        assertThat(waiting()).isZero();
    }

    @Test
    void afterDaysItIsGivenUpAndTheScreenSaysSo() {
        answer = 500;
        change("kring");
        for (var attempt = 0; attempt < 12; attempt++) {
            courier.deliver();
            isDue();
        }
        assertThat(received).hasSize(10);
        assertThat(in("kring", webhooks::standing))
                .map(Webhooks.Standing::givenUp)
                .contains(1);
        assertThat(in("kring", webhooks::standing))
                .map(Webhooks.Standing::waiting)
                .contains(0);
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() {
        var kept = owner.sql("SELECT secret FROM webhook").query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.215.14/x",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.8/",
                "https://169.254.169.254/latest/meta-data",
                "https://192.168.1.1/",
                "https://172.16.0.1/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://2130706433/",
                "https://user:pw@93.184.215.14/",
                "ftp://93.184.215.14/",
                "https:///x",
                "x"
            })
    void noMessageGoesToThisMachineOrItsNetwork(String address) throws IOException {
        try (var post = new Post(false)) {
            assertThat(post.address(address)).isEmpty();
            if (address.startsWith("https://1") || address.startsWith("https://l")) {
                assertThat(post.send(URI.create(address), Map.of(), new byte[0]))
                        .isFalse();
            }
        }
    }

    @Test
    void addressesOfTheInternetAreFit() throws IOException {
        try (var post = new Post(false)) {
            assertThat(post.address(" https://93.184.215.14:8443/hier?x=1 "))
                    .isEqualTo(Optional.of(URI.create("https://93.184.215.14:8443/hier?x=1")));
            assertThat(post.address("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"))
                    .isPresent();
        }
    }

    @Test
    void aNameThatLeadsToAPrivateAddressLaterIsNotFollowed() throws IOException {
        change("kring");
        try (var strict = new Post(false)) {
            new Courier(database, scope, webhooks, strict).deliver();
        }
        assertThat(received).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.167.0.1", "2a00:1450:400e::1"})
    void neighboursOfPrivateBlocksArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
