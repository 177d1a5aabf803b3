package nl.kinderwerk.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody of an organisation who signs in, with a browser without scripts. */
final class Member {
    private static final String EMAIL = "lid@kinderwerk.nl";
    private static final String PASSWORD = "vier woorden op een rij";
    private static final String LINK = "een link";
    private static final Pattern KEY = Pattern.compile("class=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KEY_BYTES = 20;
    private static final int STEP = 30;

    private final ServerProcess server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private String token = "";

    /** Makes an account of an organisation, and signs in. */
    Member(ServerProcess server, String organisation)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        this.server = server;
        try (var owner = server.enter();
                var link =
                        owner.prepareStatement("INSERT INTO account_link (token_hash, roles, kept_until, organisation)"
                                + " VALUES (?, '{COORDINATOR,KINDERWERKER}', now() + interval '1 hour', ?)")) {
            link.setBytes(1, MessageDigest.getInstance("SHA-256").digest(LINK.getBytes(StandardCharsets.UTF_8)));
            link.setString(2, organisation);
            link.executeUpdate();
        }
        var account = "/beheer/account/"
                + URLEncoder.encode(LINK, StandardCharsets.UTF_8).replace("+", "%20");
        var shown = KEY.matcher(get(account).body());
        if (!shown.find()) {
            throw new IOException("No key for a second factor is shown.");
        }
        var key = key(shown.group(1).replace(" ", ""));
        post(account, Map.of("email", EMAIL, "password", PASSWORD, "code", code(key, 0)));
        get("/beheer/inloggen");
        post("/beheer/inloggen", Map.of("email", EMAIL, "password", PASSWORD, "code", code(key, 1)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.at(path)));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As the program on a device sends what it kept. */
    HttpResponse<String> deliver(String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.at("/vandaag/inzendingen"))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "kinderwerk")
                .POST(BodyPublishers.ofString(json)));
    }

    /**
     * Sends, and remembers the token of the forms on the screen.
     *
     * @throws IOException also when the answer is not a screen or a way to one
     */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " " + answer.uri().getPath() + ": " + answer.body());
        }
        var found = TOKEN.matcher(answer.body());
        token = found.find() ? found.group(1) : token;
        return answer;
    }

    /** What is written in the alphabet of RFC 4648 as a number in base 32. */
    private static byte[] key(String shown) {
        var digits = shown.chars()
                .mapToObj(letter -> Character.toString(Character.forDigit(DIGITS.indexOf(letter), DIGITS.length())))
                .collect(Collectors.joining());
        var number = new BigInteger(digits, DIGITS.length()).toByteArray();
        var key = new byte[KEY_BYTES];
        var length = Math.min(KEY_BYTES, number.length);
        System.arraycopy(number, number.length - length, key, KEY_BYTES - length, length);
        return key;
    }

    /** The code of a time-based second factor (RFC 6238), so many steps from now. */
    private static String code(byte[] key, int later) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        var step = Instant.now().getEpochSecond() / STEP + later;
        var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var from = hash[hash.length - 1] & 15;
        var number = ByteBuffer.wrap(Arrays.copyOfRange(hash, from, from + Integer.BYTES))
                        .getInt()
                & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }
}
