package nl.kinderwerk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills in the questionnaire of {@link AskedStudy} as a browser without scripts does, and sends again until the server thanks. */
final class Respondent {
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final int MOST_SCREENS = 100;
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int SERVER_FAULT = 500;

    private static final String SEND = "/meedoen/versturen";

    /** One for all: a client has threads of its own, and a thousand of them would be what is measured. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Function<String, URI> server;
    private final Consumer<String> screens;
    private String cookie = "";

    /** The form on the screen that is shown: its action and its content. */
    private Map.Entry<String, String> last = Map.entry("", "");

    Respondent(Function<String, URI> server) {
        this(server, screen -> {});
    }

    /**
     * Shows what is on the way.
     *
     * @param screens takes each screen, as HTML
     */
    Respondent(Function<String, URI> server, Consumer<String> screens) {
        this.server = server;
        this.screens = screens;
    }

    /** Fills in and sends. */
    void answer(int number) throws InterruptedException {
        fill(number).send();
    }

    /**
     * Fills in everything; what remains is to send.
     *
     * @throws IllegalStateException when the server lost what it had acknowledged on the way
     */
    Respondent fill(int number) throws InterruptedException {
        var screen = get("/meedoen");
        for (var i = 0; i < MOST_SCREENS; i++) {
            screens.accept(screen);
            last = form(screen, number);
            if (last.getKey().equals(SEND)) {
                return this;
            }
            screen = next(post());
        }
        throw new IllegalStateException("Respondent " + number + " never reached the end.");
    }

    /** Sends what is filled in, and again until the server thanks. */
    void send() throws InterruptedException {
        var answer = post();
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("Not thanked but " + answer.statusCode());
        }
    }

    /** What {@link #send} sends, as it goes over the line. */
    byte[] sending() {
        return Wire.form(server.apply(last.getKey()), cookie, last.getValue());
    }

    private HttpResponse<String> post() throws InterruptedException {
        return untilAcknowledged(request(last.getKey(), HttpRequest.BodyPublishers.ofString(last.getValue())));
    }

    private String next(HttpResponse<String> answer) throws InterruptedException {
        var location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != SEE_OTHER || location.endsWith("/meedoen/verder")) {
            throw new IllegalStateException("Lost on the way: " + answer.statusCode() + " " + location);
        }
        return get(URI.create(location).getPath());
    }

    private String get(String path) throws InterruptedException {
        var answer = untilAcknowledged(HttpRequest.newBuilder(server.apply(path)));
        return answer.statusCode() == OK ? answer.body() : next(answer);
    }

    /** The action of the form on a screen, and its hidden fields with what is filled in. */
    private static Map.Entry<String, String> form(String screen, int number) {
        var action = ACTION.matcher(screen);
        if (!action.find()) {
            throw new IllegalStateException("No form on: " + screen);
        }
        var fields =
                new HashMap<>(Map.of("nummer", Integer.toString(number), "gebied", AskedStudy.PLACE, "go", "next"));
        HIDDEN.matcher(screen).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return Map.entry(
                action.group(1),
                fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private HttpRequest.Builder request(String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(server.apply(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
    }

    private static Optional<String> given(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.split(";", 2)[0])
                .filter(set -> set.startsWith("meedoen="))
                .findFirst();
    }

    private HttpResponse<String> untilAcknowledged(HttpRequest.Builder request) throws InterruptedException {
        while (true) {
            try {
                var answer = CLIENT.send(
                        request.setHeader("Cookie", cookie)
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < SERVER_FAULT) {
                    cookie = given(answer).orElse(cookie);
                    return answer;
                }
            } catch (IOException away) {
                // The server was killed; it comes back.
            }
            Thread.sleep(100);
        }
    }
}
