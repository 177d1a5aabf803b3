package nl.kinderwerk.server.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kinderwerk.server.TestServer;
import nl.kinderwerk.server.store.Hash;
import org.apache.commons.codec.binary.Base32;

/** Somebody with a browser of their own, without scripts. */
public final class Guest {
    static final String EMAIL = "rosa@kinderwerk.nl";
    static final String PASSWORD = "vier woorden op een rij";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("class=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestServer server;
    private final HttpClient client;
    private String token = "";

    /** Nobody yet. */
    public Guest(TestServer server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What somebody has who made an account. */
    record Keys(byte[] secondFactor, List<String> recovery) {
        /** The code of now, or of so many steps later. */
        String code(int later) {
            return Totp.code(secondFactor, Totp.step(Instant.now()) + later);
        }
    }

    /** Somebody with a new account of these roles, of no organisation or of one that there is. */
    public static Guest signedIn(TestServer server, Set<Role> roles, Optional<String> organisation) {
        var link = invited(server, roles, organisation);
        var guest = new Guest(server);
        var email = "new" + NUMBER.incrementAndGet() + "@kinderwerk.nl";
        var keys = guest.makeAccount(link, email);
        server.database().asOwner().sql("DELETE FROM sign_in_attempt").update();
        var answer = guest.signIn(email, PASSWORD, keys.recovery().getFirst());
        if (answer.statusCode() != 302) {
            throw new AssertionError(answer.body());
        }
        return guest;
    }

    private static String invited(TestServer server, Set<Role> roles, Optional<String> organisation) {
        var token = "token" + NUMBER.incrementAndGet();
        server.database()
                .asOwner()
                .sql("INSERT INTO account_link VALUES (:hash, :roles, now() + interval '1 hour', :organisation)")
                .param("hash", Hash.of(token))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("organisation", organisation.orElse(null))
                .update();
        return AccountLinks.PATH + token;
    }

    /** Makes an organisation, when there are tables. */
    public static void organisation(TestServer server, String code) {
        server.firstAccountIfNone();
        server.database()
                .asOwner()
                .sql("INSERT INTO organisation VALUES (:code, :code, 'GM0001')")
                .param("code", code)
                .update();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.at(path)));
    }

    /** A file behind a link. */
    public HttpResponse<byte[]> download(String path) {
        return file(HttpRequest.newBuilder(server.at(path)));
    }

    /** A file behind a button of the last page. */
    public HttpResponse<byte[]> take(String path) {
        return file(HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private HttpResponse<byte[]> file(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a form as the last page had it. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        return postForeign(path, all);
    }

    /** Sends a form that does not come from our pages. */
    public HttpResponse<String> postForeign(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file with the form that the last page had. */
    public HttpResponse<String> upload(String path, String file, byte[] content) {
        var end = "--grens";
        var head = end + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n" + end
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file + "\"\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n" + end + "--\r\n"));
        return send(HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(body));
    }

    /** Sends something without content as our scripts do. */
    public HttpResponse<String> script(String method, String path) {
        return send(HttpRequest.newBuilder(server.at(path))
                .header("X-Requested-With", "kinderwerk")
                .method(method, BodyPublishers.noBody()));
    }

    /** Sends JSON as our scripts do. */
    public HttpResponse<String> deliver(String path, String json) {
        return send(HttpRequest.newBuilder(server.at(path))
                .header("X-Requested-With", "kinderwerk")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            token = found.find() ? found.group(1) : token;
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Makes the account of Rosa with a link. */
    Keys makeAccount(String link) {
        return makeAccount(link, EMAIL);
    }

    Keys makeAccount(String link, String email) {
        var key = shownKey(get(link));
        var code = new Keys(key, List.of()).code(0);
        var made = post(link, Map.of("email", email, "password", PASSWORD, "code", code));
        return new Keys(key, recovery(made));
    }

    static List<String> recovery(HttpResponse<String> page) {
        return RECOVERY.matcher(page.body())
                .results()
                .map(found -> found.group())
                .toList();
    }

    static byte[] shownKey(HttpResponse<String> page) {
        var found = KEY.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no key on " + page.body());
        }
        return new Base32().decode(found.group(1).replace(" ", ""));
    }

    HttpResponse<String> signIn(String email, String password, String code) {
        get("/beheer/inloggen");
        return post("/beheer/inloggen", Map.of("email", email, "password", password, "code", code));
    }
}
