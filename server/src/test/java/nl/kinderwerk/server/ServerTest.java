package nl.kinderwerk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.server.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static Site site;
    private static Server server;

    @BeforeAll
    static void start() {
        site = Story.site(data);
        server = Server.start(() -> site, settings(data), anyPort());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void servesTheSamePageAsTheSite() throws Exception {
        var home = get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(header(home, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(home.body()).isEqualTo(site.page("index.html").orElseThrow().content());
    }

    @Test
    void forbidsScriptsForeignSourcesAndFramesOnEveryPage() throws Exception {
        for (var path : new String[] {"/", "/editions", "/method", "/nowhere"}) {
            assertThat(header(get(path), "Content-Security-Policy"))
                    .startsWith("default-src 'none';")
                    .doesNotContain("unsafe", "http", "script-src")
                    .endsWith("frame-ancestors 'none'");
        }
    }

    @Test
    void tellsNeitherWhatServesNorWithWhichVersion() throws Exception {
        assertThat(get("/").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void answersNothingNewWhenTheReaderHasThePage() throws Exception {
        var etag = header(get("/"), "ETag");
        var again = send(request("/").header("If-None-Match", etag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void compressesPagesForThoseWhoAccept() throws Exception {
        var packed = send(request("/").header("Accept-Encoding", "gzip"));
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        try (var page = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(page.readAllBytes()).isEqualTo(get("/").body());
        }
    }

    @Test
    void keepsFontsForAYear() throws Exception {
        assertThat(header(get("/static/fonts/atkinson-400.woff2"), "Cache-Control"))
                .contains("max-age=31536000");
    }

    @Test
    void leadsToTheNewestVersion() throws Exception {
        var moved = get("/edition/2021/latest/");
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(header(moved, "Location")).endsWith("../v1/");
    }

    @Test
    void saysInTheLanguageOfTheAddressThatThereIsNoSuchPage() throws Exception {
        assertThat(get("/edition/1999/v1/").statusCode()).isEqualTo(404);
        assertThat(text(get("/edition/1999/v1/"))).contains("Deze pagina is er niet");
        assertThat(text(get("/en/edition/1999/v1/"))).contains("This page does not exist");
    }

    @Test
    void refusesToChangeAnything() throws Exception {
        var refused = send(request("/").POST(BodyPublishers.ofString("x")));
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(text(refused)).doesNotContain("Exception", "Tomcat", "Spring");
    }

    @Test
    void answersHeadWithoutAPage() throws Exception {
        var head = send(request("/").HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(get("/"), "ETag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void tellsAMonitorThatItIsUp() throws Exception {
        var health = get("/health");
        for (var tries = 0; tries < 600 && health.statusCode() != 200; tries++) {
            assertThat(health.statusCode()).isEqualTo(503);
            Thread.sleep(100);
            health = get("/health");
        }
        assertThat(text(health)).isEqualTo("{\"status\":\"up\",\"database\":\"up\",\"rewriting\":\"ok\"}");
    }

    @Test
    void neverLeavesTheSite() throws Exception {
        for (var path :
                new String[] {"/../pom.xml", "/%2e%2e/pom.xml", "/..%2fpom.xml", "/a%00b", "//pom.xml", "/%zz"}) {
            assertThat(raw(path))
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("modelVersion", "Exception", "Apache", "at org.");
        }
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() {
        var port = server.port();
        assertThatThrownBy(() -> Server.start(
                        () -> site,
                        settings(data.resolve("other")),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .isInstanceOf(PortTakenException.class)
                .hasMessage("Port %d is in use by another program. Choose another one: --port %d", port, port + 1);
    }

    private static Settings settings(Path folder) {
        return new Settings(folder, Map.of(Setting.DATABASE_URL.variable(), DATABASE.url()));
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** An address that a well-behaved client would not send. */
    private static String raw(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
