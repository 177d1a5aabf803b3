package nl.kinderwerk.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.Server;
import nl.kinderwerk.server.setting.Setting;
import nl.kinderwerk.server.setting.Settings;
import nl.kinderwerk.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room, a database that goes away: who sends reads that nothing was saved, and it works again afterwards. */
final class TroubleTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MOST_TRIES = 5000;
    /** As a browser has it that was signed in. */
    private static final String SIGNED_IN = "signed_in=" + "x".repeat(43);

    @TempDir
    private Path folder;

    @Test
    void savesNothingHalfOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        var disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", disk.toString()),
                "only root can make a small disk");
        try (var server = server(disk.resolve("data"), Map.of())) {
            var acknowledged = new ArrayList<String>();
            acknowledged.add(code(begin(server)));
            var filler = fill(disk);
            var refused = untilRefused(server, acknowledged);
            assertThat(refused.body()).contains("Niet bewaard");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(get(server, "/health", "").body()).contains("\"database\":\"full\"");
            assertThat(get(server, "/", "").statusCode()).isEqualTo(200);
            Files.delete(filler);
            awaitAccepted(server);
            assertThat(acknowledged).allSatisfy(code -> assertIsKept(server, code));
        } finally {
            succeeds("umount", "-l", disk.toString());
        }
    }

    @Test
    void savesNothingHalfWhileAGivenDatabaseIsAwayAndGoesOnWhenItIsBack() throws Exception {
        var given = new Cluster(folder.resolve("given"));
        given.start();
        try (var server = server(folder.resolve("data"), Map.of(Setting.DATABASE_URL.variable(), address()))) {
            var code = code(begin(server));
            given.stop();
            var refused = begin(server);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("Niet bewaard");
            assertThat(get(server, "/health", "").body()).contains("\"database\":\"away\"");
            assertThat(get(server, "/", "").statusCode()).isEqualTo(200);
            given.start();
            awaitAccepted(server);
            assertIsKept(server, code);
        } finally {
            given.stop();
        }
    }

    /** Whether somebody signed in is in the database too: the door answers before any page behind it is reached. */
    @Test
    void theBackOfficeSaysThatTheDatabaseIsAwayAndOpensAgainWhenItIsBack() throws Exception {
        var given = new Cluster(folder.resolve("given"));
        given.start();
        try (var server = server(folder.resolve("data"), Map.of(Setting.DATABASE_URL.variable(), address()))) {
            awaitAccepted(server);
            for (var path : List.of("/beheer", "/vandaag")) {
                assertThat(get(server, path, SIGNED_IN).statusCode()).as(path).isEqualTo(302);
            }
            given.stop();
            for (var path : List.of("/beheer", "/beheer/metingen", "/vandaag", "/beheer/account/link")) {
                assertIsAway(path, get(server, path, SIGNED_IN));
            }
            given.start();
            for (var i = 0; i < 100 && get(server, "/beheer", SIGNED_IN).statusCode() == 503; i++) {
                Thread.sleep(200);
            }
            assertThat(get(server, "/beheer", SIGNED_IN).statusCode()).isEqualTo(302);
            assertThat(get(server, "/beheer/account/link", "").statusCode()).isEqualTo(404);
        } finally {
            given.stop();
        }
    }

    private static void assertIsAway(String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
        assertThat(answer.body())
                .as(path)
                .contains("<h1", "Even geduld")
                .doesNotContain("Exception", "org.postgresql", "signed_in");
    }

    @Test
    void showsThePictureWhenItsDatabaseCannotStart() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(Files.createDirectories(data.resolve("postgres")).resolve("PG_VERSION"), "nonsense");
        try (var server = server(data, Map.of())) {
            assertThat(get(server, "/", "").statusCode()).isEqualTo(200);
            var health = get(server, "/health", "");
            for (var i = 0; i < 300 && health.body().contains("starting"); i++) {
                Thread.sleep(100);
                health = get(server, "/health", "");
            }
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"database\":\"away\"");
        }
    }

    private String address() throws IOException {
        var login = Cluster.running(folder.resolve("given")).orElseThrow();
        return login.url() + "?user=" + login.properties().getProperty("user") + "&password="
                + login.properties().getProperty("password");
    }

    private static Server server(Path data, Map<String, String> environment) throws Exception {
        var file = Objects.requireNonNull(TroubleTest.class.getResource("/asked/study.yaml"));
        var study = Study.read(Objects.requireNonNull(Path.of(file.toURI()).getParent()));
        var site = Site.of(study, data, Optional.empty());
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return Server.start(() -> site, new Settings(data, environment), where);
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static Path fill(Path disk) throws IOException {
        var filler = disk.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static HttpResponse<String> untilRefused(Server server, List<String> acknowledged) throws Exception {
        for (var i = 0; i < MOST_TRIES; i++) {
            var answer = begin(server);
            if (answer.statusCode() != 303) {
                assertThat(answer.statusCode()).isEqualTo(503);
                return answer;
            }
            acknowledged.add(code(answer));
        }
        throw new AssertionError("The disk is full and everything is accepted.");
    }

    private static void awaitAccepted(Server server) throws Exception {
        var answer = begin(server);
        for (var i = 0; i < 100 && answer.statusCode() != 303; i++) {
            Thread.sleep(200);
            answer = begin(server);
        }
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    /** Begins the questionnaire, which saves a draft. */
    private static HttpResponse<String> begin(Server server) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(at(server, "/meedoen"))
                        .header("Accept-Language", "nl")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> begun) {
        return begun.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("meedoen="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static void assertIsKept(Server server, String code) throws Exception {
        assertThat(get(server, "/meedoen/vragen", code).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/meedoen/vragen/jij"));
    }

    private static HttpResponse<String> get(Server server, String path, String cookie) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(at(server, path))
                        .header("Cookie", cookie)
                        .header("Accept-Language", "nl")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(Server server, String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}
